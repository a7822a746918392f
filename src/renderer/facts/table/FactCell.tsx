import { assertNever } from '../../../contract/assert-never';
import type { FactColumn } from '../../../contract/fact-lists';
import type { FactSummary } from '../../../contract/facts';
import { StatusBadge } from '../../ui/StatusBadge';
import { DueMark, FlagMark, type MarkWords, PriorityMark } from '../list/FactMarks';
import styles from './FactsTable.module.css';

/** One object for all cells and renders. */
export interface CellWords extends MarkWords {
  dateWords(date: FactSummary['dates'][number]): string;
}

interface FactCellProps {
  readonly fact: FactSummary;
  readonly column: FactColumn;
  readonly words: CellWords;
}

/** What a fact says in a column. */
export function FactCell({ fact, column, words }: FactCellProps) {
  const { formats, dateWords } = words;
  switch (column) {
    case 'statement':
      return (
        <td className={styles.statement} title={fact.statement}>
          <span className={styles.words}>{fact.statement}</span>
          {fact.flags.length === 0 ? null : <FlagMark flags={fact.flags} words={words} />}
        </td>
      );
    case 'status':
      return (
        <td>
          <StatusBadge status={fact.status} />
        </td>
      );
    case 'due':
      return <td>{fact.due === '' ? null : <DueMark fact={fact} words={words} />}</td>;
    case 'priority':
      return <td>{fact.priority === 'normal' ? null : <PriorityMark priority={fact.priority} words={words} />}</td>;
    case 'claimant':
    case 'assignee':
      return <td title={fact[column]}>{fact[column]}</td>;
    case 'tags':
      return <td title={fact.tags.join(', ')}>{fact.tags.join(', ')}</td>;
    case 'date': {
      const [first] = fact.dates;
      return <td className={styles.number}>{first === undefined ? '' : dateWords(first)}</td>;
    }
    case 'supports':
    case 'contradicts':
    case 'uses':
      return <td className={styles[column]}>{fact[column] === 0 ? '' : formats.number(fact[column])}</td>;
    case 'created':
      return <td className={styles.number}>{formats.date(fact.createdAt)}</td>;
    case 'updated':
      return <td className={styles.number}>{formats.date(fact.updatedAt)}</td>;
    default:
      return assertNever(column);
  }
}
