import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { IconButton } from '../../ui/IconButton';
import { focusText } from '../focus-text';
import { jumpTo, useReader, useReaderStore } from '../reader-store';
import styles from './PageTools.module.css';
import { findPage, stepZoom } from './page-sizes';

interface PageToolsProps {
  readonly source: string;
  readonly versionId: string;
  /** No room for more than the page. */
  readonly isNarrow: boolean;
}

const noPages: readonly Page[] = [];

/** Which page one is on, a field to go to another, and the size. */
export function PageTools({ source, versionId, isNarrow }: PageToolsProps) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const store = useReaderStore();
  const { data } = useRequest('sources.pages', { source, versionId });
  const pages = data?.pages ?? noPages;
  const zoom = useReader((state) => state.zoom);
  const resize = (direction: 1 | -1) => store.setState(({ scale }) => ({ zoom: stepZoom(scale, direction) }));
  return (
    <>
      <PageField pages={pages} />
      <span className={styles.total}>{t('bar.pageTotal', { total: formats.number(pages.length) })}</span>
      {isNarrow ? null : (
        <>
          <IconButton label={t('zoom.out')} icon={ZoomOut} shortcut="-" onClick={() => resize(-1)} />
          <IconButton label={t('zoom.in')} icon={ZoomIn} shortcut="+" onClick={() => resize(1)} />
          <IconButton
            label={t('zoom.width')}
            icon={MoveHorizontal}
            shortcut="0"
            isPressed={zoom === 'width'}
            onClick={() => store.setState({ zoom: 'width' })}
          />
        </>
      )}
    </>
  );
}

/** Shows the label of the page at the top; Enter goes to the one typed, by its label or number. */
function PageField({ pages }: { readonly pages: readonly Page[] }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const field = useRef<HTMLInputElement>(null);
  const page = useReader((state) => state.page);
  const wish = useReader((state) => state.pageWish);
  // null: not being typed in.
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (wish > 0) field.current?.select();
  }, [wish]);
  const leave = () => {
    setTyped(null);
    focusText(document.querySelector('[data-reader]'), store.getState().caret);
  };
  const go = () => {
    const index = typed === null ? page : findPage(pages, typed);
    const target = index === undefined ? undefined : pages[index];
    if (target === undefined) return field.current?.select();
    jumpTo(store, { start: target.start, end: Math.max(target.end, target.start + 1) }, false);
    leave();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        ref={field}
        className={styles.field}
        aria-label={t('bar.page')}
        value={typed ?? pages[page]?.label ?? ''}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(null)}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      />
    </form>
  );
}
