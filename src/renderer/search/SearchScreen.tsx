import { SearchX, Telescope } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SearchType, searchType } from '../../contract/search';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { useDebounced } from '../ui/use-debounced';
import { useWhenFresh } from '../ui/use-when-fresh';
import { VirtualList } from '../ui/VirtualList';
import { PaneBar } from '../workbench/PaneBar';
import { useSearchField } from '../workbench/search-field-store';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { ResultRow } from './ResultRow';
import { resultView } from './result-view';
import styles from './SearchScreen.module.css';

interface SearchScreenProps {
  readonly view: Extract<View, { kind: 'search' }>;
  readonly side: PaneSide;
}

// A fast typist's letters are less than this apart; an answer takes a few milliseconds.
const settleMs = 60;
const shownAtMost = 200;

/** What was found for the words in the top bar, as they are typed. */
export function SearchScreen({ view: { query }, side }: SearchScreenProps) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  const [type, setType] = useState<SearchType | null>(null);
  const settled = useDebounced(query.trim(), settleMs);
  const { data, error, refetch, isPlaceholderData } = useRequest(
    'search.query',
    { query: settled, limit: shownAtMost, ...(type === null ? {} : { types: [type] }) },
    { isEnabled: settled !== '', keepsPrevious: true },
  );
  const activeIndex = useSearchField((state) => state.activeIndex);
  const { moveTo, setResultCount } = useSearchField.getState();
  const results = settled === '' ? undefined : data?.results;
  const count = results?.length ?? 0;

  useEffect(() => {
    // The place may have been reached by Back, or remembered from the last time.
    const { text, type: typeText } = useSearchField.getState();
    if (text !== query) typeText(query);
  }, [query]);
  useEffect(() => {
    setResultCount(count);
    return () => setResultCount(0);
  }, [count, setResultCount]);
  const open = (index: number, isBeside: boolean) => {
    const result = results?.[index];
    if (result !== undefined) useWorkbench.getState().open(resultView(result), isBeside ? 'beside' : side);
  };
  const openLatest = useRef(open);
  openLatest.current = open;
  const whenFresh = useWhenFresh(settled === query.trim() && data !== undefined && !isPlaceholderData);
  const whenFreshLatest = useRef(whenFresh);
  whenFreshLatest.current = whenFresh;
  useEffect(() => {
    useSearchField.setState({
      openActive: (isBeside) =>
        whenFreshLatest.current(() => openLatest.current(useSearchField.getState().activeIndex, isBeside)),
    });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.ctrlKey && !event.metaKey) moveTo(activeIndex + step);
    else if (event.key === 'Enter') open(activeIndex, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.screen}>
      <PaneBar title={query.trim() === '' ? t('title') : t('titleFor', { query: query.trim() })}>
        <span role="status">
          {data === undefined || results === undefined || isPlaceholderData
            ? ''
            : t('total', {
                count: data.total,
                number: formats.number(data.total),
                ms: formats.number(Math.max(1, Math.round(data.tookMs))),
              })}
        </span>
      </PaneBar>
      {settled === '' || data === undefined ? null : <TypeFilter counts={data.counts} type={type} onChoose={setType} />}
      {settled === '' ? (
        <EmptyState icon={Telescope} title={t('empty.title')} text={t('empty.text')} />
      ) : error !== null ? (
        <FailureNote failure={error} onRetry={() => void refetch()} />
      ) : results === undefined ? (
        <LoadingBar label={t('loading')} />
      ) : count === 0 ? (
        <EmptyState icon={SearchX} title={t('none.title', { query: settled })} text={t('none.text')}>
          {type === null ? null : <Button onClick={() => setType(null)}>{t('none.allTypes')}</Button>}
        </EmptyState>
      ) : (
        <VirtualList
          id="search-results"
          className={styles.results}
          role="listbox"
          tabIndex={0}
          aria-label={t('results')}
          aria-activedescendant={`search-result-${activeIndex}`}
          onKeyDown={onKeyDown}
          count={count}
          rowHeight={84}
          isMeasured
          activeIndex={activeIndex}
          keyOf={(index) => {
            const result = results[index];
            return result === undefined
              ? String(index)
              : `${result.type} ${result.id} ${result.start ?? result.block ?? ''}`;
          }}
          renderRow={(index) => {
            const result = results[index];
            return result === undefined ? null : (
              <ResultRow
                result={result}
                index={index}
                count={count}
                isActive={index === activeIndex}
                onOpen={(isBeside) => {
                  moveTo(index);
                  open(index, isBeside);
                }}
              />
            );
          }}
        />
      )}
    </div>
  );
}

interface TypeFilterProps {
  readonly counts: Readonly<Partial<Record<SearchType, number>>>;
  readonly type: SearchType | null;
  onChoose(type: SearchType | null): void;
}

function TypeFilter({ counts, type, onChoose }: TypeFilterProps) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  const all = searchType.options.reduce((sum, option) => sum + (counts[option] ?? 0), 0);
  const choices: readonly (readonly [SearchType | null, string, number])[] = [
    [null, t('type.all'), all],
    ...searchType.options.map((option) => [option, t(`type.${option}`), counts[option] ?? 0] as const),
  ];
  return (
    <fieldset className={styles.types} aria-label={t('filter')}>
      {choices.map(([choice, label, count]) => (
        <button
          key={label}
          type="button"
          className={styles.type}
          aria-pressed={type === choice}
          onClick={() => onChoose(choice)}
        >
          {label} <span className={styles.count}>{formats.number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
