import { memo } from 'react';
import type { FactSummary } from '../../../contract/facts';
import { DueMark, FlagMark, type MarkWords, PriorityMark } from '../list/FactMarks';
import styles from './Board.module.css';

interface BoardCardProps {
  /** Of the element, for the column's active descendant. */
  readonly elementId: string;
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly fact: FactSummary | undefined;
  /** In its column, from 0. */
  readonly index: number;
  /** Cards of the column. */
  readonly count: number;
  /** Pixels from the top of the column. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly words: MarkWords;
}

/** A fact on the board: what it states, whose claim it is, until when, and what speaks for and against it. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { elementId, id, fact, index, count, top, isActive, isSelected, words } = props;
  const classes = [styles.card, isActive ? styles.active : undefined];
  return (
    <div
      id={elementId}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-busy={fact === undefined}
      data-card={id}
      draggable
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
    >
      {fact === undefined ? <span className={styles.waiting} /> : <CardContent fact={fact} words={words} />}
    </div>
  );
});

interface CountedProps {
  readonly sign: string;
  readonly count: string;
  readonly words: string;
}

function Counted({ sign, count, words }: CountedProps) {
  return (
    <span title={words}>
      <span aria-hidden>
        {sign}
        {count}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function CardContent({ fact, words }: { readonly fact: FactSummary; readonly words: MarkWords }) {
  const { t, formats } = words;
  const { statement, claimant, assignee, supports, contradicts, flags, priority, due } = fact;
  return (
    <>
      <p className={styles.statement}>{statement}</p>
      <div className={styles.who}>
        <span className={styles.name} title={claimant}>
          {claimant}
        </span>
        <span className={styles.name} title={assignee}>
          {assignee}
        </span>
      </div>
      <div className={styles.marks}>
        {flags.length === 0 ? null : <FlagMark flags={flags} words={words} />}
        {priority === 'normal' ? null : <PriorityMark priority={priority} isShort words={words} />}
        {due === '' ? null : <DueMark fact={fact} words={words} />}
        <span className={styles.evidence}>
          {supports === 0 ? null : (
            <Counted
              sign="+"
              count={formats.number(supports)}
              words={t('row.for', { number: formats.number(supports) })}
            />
          )}
          {contradicts === 0 ? null : (
            <Counted
              sign="−"
              count={formats.number(contradicts)}
              words={t('row.against', { number: formats.number(contradicts) })}
            />
          )}
        </span>
      </div>
    </>
  );
}
