import { FileText, Highlighter, type LucideIcon, Pilcrow, Quote, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchResult, SearchType } from '../../contract/search';
import { StatusBadge } from '../ui/StatusBadge';
import { markHits } from './mark-hits';
import styles from './SearchScreen.module.css';

interface ResultRowProps {
  readonly result: SearchResult;
  readonly index: number;
  readonly count: number;
  readonly isActive: boolean;
  onOpen(isBeside: boolean): void;
}

const icons: Readonly<Record<SearchType, LucideIcon>> = {
  source: ScrollText,
  passage: Pilcrow,
  annotation: Highlighter,
  fact: Quote,
  paper: FileText,
};

/** One result: what it belongs to, and the words around the hits. Its list box handles the keys. */
export function ResultRow({ result, index, count, isActive, onOpen }: ResultRowProps) {
  const { t } = useTranslation('search');
  const { type, title, status, snippet } = result;
  const isTitleHit = snippet === title;
  const Icon = icons[type];
  return (
    <button
      type="button"
      id={`search-result-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.result}
      onClick={({ ctrlKey, metaKey }) => onOpen(ctrlKey || metaKey)}
    >
      <span className={styles.head}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{isTitleHit ? <Marked {...result} /> : title}</span>
        <span className={styles.kind}>{t(`one.${type}`)}</span>
        {status === undefined ? null : <StatusBadge status={status} />}
      </span>
      {snippet === '' || isTitleHit ? null : (
        <span className={styles.snippet}>
          <Marked {...result} />
        </span>
      )}
    </button>
  );
}

function Marked({ snippet, matches }: Pick<SearchResult, 'snippet' | 'matches'>) {
  return markHits(snippet, matches).map(({ text, start, isHit }) =>
    isHit ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}
