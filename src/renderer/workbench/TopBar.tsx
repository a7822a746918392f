import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { Kbd } from '../ui/Kbd';
import { useOverlays } from './overlays-store';
import { useSearchField } from './search-field-store';
import styles from './Workbench.module.css';
import { useWorkbench } from './workbench-store';

/** The name of the library, the field that searches everything, the way to the commands. */
export function TopBar() {
  const { t } = useTranslation('workbench');
  const { data } = useRequest('library.status', {});
  const show = useOverlays((state) => state.show);
  return (
    <header className={styles.top} data-region="top">
      <div className={styles.names}>
        <span className={styles.product}>Citewright</span>
        <span className={styles.library}>{data?.name}</span>
      </div>
      <SearchField />
      <button type="button" className={styles.commands} onClick={() => show('palette')}>
        {t('top.commands')} <Kbd shortcut="Mod+Shift+P" />
      </button>
    </header>
  );
}

function SearchField() {
  const { t } = useTranslation('workbench');
  const input = useRef<HTMLInputElement>(null);
  const { text, focusCount, activeIndex, resultCount, type, moveTo } = useSearchField();
  const isShown = useWorkbench(({ main }) => main.kind === 'search');
  const { open, back } = useWorkbench.getState();
  const hasResults = isShown && resultCount > 0;
  useEffect(() => {
    if (focusCount > 0) input.current?.select();
  }, [focusCount]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Escape' && isShown) back();
    else if (key === 'Enter' && !isShown && text !== '') open({ kind: 'search', query: text }, 'main');
    else if (key === 'Enter' && isShown) useSearchField.getState().openActive(ctrlKey || metaKey);
    else if (key === 'ArrowDown' && hasResults && !ctrlKey) moveTo(activeIndex + 1);
    else if (key === 'ArrowUp' && hasResults && !ctrlKey) moveTo(activeIndex - 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.find}>
      <input
        ref={input}
        type="text"
        role="combobox"
        value={text}
        placeholder={t('top.search')}
        aria-label={t('top.search')}
        aria-expanded={hasResults}
        aria-controls={hasResults ? 'search-results' : undefined}
        aria-activedescendant={hasResults ? `search-result-${activeIndex}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          open({ kind: 'search', query: currentTarget.value }, 'main');
        }}
        onKeyDown={onKeyDown}
      />
      <Kbd shortcut="Mod+Shift+F" />
    </search>
  );
}
