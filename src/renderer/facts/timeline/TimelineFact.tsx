import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactSummary } from '../../../contract/facts';
import { StatusBadge } from '../../ui/StatusBadge';
import { StatusIcon } from '../../ui/StatusIcon';
import styles from './TimelineView.module.css';
import { useDateWords } from './use-date-words';

interface TimelineFactProps {
  /** Of the element, for the list's active descendant. */
  readonly id: string;
  /** Among the facts of the view. */
  readonly index: number;
  /** Undefined until it has come. */
  readonly fact: FactSummary | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** A fact on the timeline: its date as it was read, what it states, how it stands. */
export function TimelineFact({ id, index, fact, isActive, isSelected }: TimelineFactProps) {
  const { t } = useTranslation('facts');
  const dateWords = useDateWords();
  const classes = [styles.fact, isActive ? styles.active : undefined, isSelected ? styles.selected : undefined];
  // The year of a date tells where it stands; "3 May" alone has none.
  const first = fact?.dates.find(({ iso }) => /^\d{4}/.test(iso));
  const others = fact?.dates.filter((date) => date !== first) ?? [];
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-fact={index}
      className={classes.filter(Boolean).join(' ')}
    >
      {fact === undefined ? null : (
        <>
          <span className={styles.date}>{first === undefined ? '' : dateWords(first)}</span>
          <span className={styles.node} aria-hidden>
            {isSelected ? <Check size={13} /> : <StatusIcon status={fact.status} />}
          </span>
          <span className={styles.statement}>
            {fact.statement}
            {others.length === 0 ? null : (
              <span className={styles.others}>
                {t('timeline.alsoNames', { dates: others.map(dateWords).join(', ') })}
              </span>
            )}
          </span>
          <StatusBadge status={fact.status} className={styles.status} />
        </>
      )}
    </div>
  );
}
