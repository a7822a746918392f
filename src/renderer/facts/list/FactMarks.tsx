import type { TFunction } from 'i18next';
import { CalendarClock, ChevronDown, ChevronsUp, ChevronUp, TriangleAlert } from 'lucide-react';
import type { FactFlagKind, FactPriority, FactSummary } from '../../../contract/facts';
import type { Formats } from '../../i18n/format';
import { dueState } from '../page/due-state';
import styles from './FactMarks.module.css';

/** One object for all rows and renders: hooks in each of thousands of marks would slow down scrolling. */
export interface MarkWords {
  readonly t: TFunction<'facts'>;
  readonly formats: Formats;
}

interface PriorityMarkProps {
  readonly words: MarkWords;
  readonly priority: FactPriority;
  /** The sign alone, where there is no room for the word. */
  readonly isShort?: boolean;
}

/** How pressing a fact is; nothing where it is as pressing as any. */
export function PriorityMark({ priority, isShort = false, words: { t } }: PriorityMarkProps) {
  if (priority === 'normal') return null;
  const Icon = priority === 'urgent' ? ChevronsUp : priority === 'high' ? ChevronUp : ChevronDown;
  const word = t(`page.priority.${priority}`);
  return (
    <span className={priority === 'urgent' ? `${styles.mark} ${styles.urgent}` : styles.mark} title={word}>
      <Icon size={13} aria-hidden />
      {isShort ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}

interface DueMarkProps {
  readonly fact: Pick<FactSummary, 'due' | 'status'>;
  readonly words: MarkWords;
}

/** The day that a verdict is needed by, and whether that is over or near. */
export function DueMark({ fact, words: { t, formats } }: DueMarkProps) {
  if (fact.due === '') return null;
  const state = dueState(fact, new Date());
  const date = formats.date(fact.due);
  if (state === null) return <span className={styles.mark}>{date}</span>;
  const { kind, days } = state;
  const told =
    kind === 'today' ? t('page.due.today') : t(`page.due.${kind}`, { count: days, number: formats.number(days) });
  return (
    <span className={`${styles.mark} ${kind === 'overdue' ? styles.overdue : styles.soon}`} title={`${date} · ${told}`}>
      <CalendarClock size={13} aria-hidden />
      {date}
      <span className="visually-hidden">{told}</span>
    </span>
  );
}

const fallenEvidence: ReadonlySet<FactFlagKind> = new Set(['evidence-withdrawn', 'evidence-orphaned']);

interface FlagMarkProps {
  readonly flags: readonly FactFlagKind[];
  readonly words: MarkWords;
}

/** That the evidence of a verdict has fallen since; a verdict against the fact itself is told by its status. */
export function FlagMark({ flags, words: { t } }: FlagMarkProps) {
  const fallen = flags.filter((flag) => fallenEvidence.has(flag));
  if (fallen.length === 0) return null;
  const told = fallen.map((flag) => t(`page.flag.${flag}`)).join(' ');
  return (
    <span className={styles.flag} title={told}>
      <TriangleAlert size={13} aria-hidden />
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
