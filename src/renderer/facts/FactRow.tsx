import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { StatusBadge } from '../ui/StatusBadge';
import styles from './FactsScreen.module.css';
import { type FactFilter, useFactAt } from './fact-pages';

interface FactRowProps {
  /** Of the row's element, for the list's active descendant. */
  readonly id: string;
  readonly filter: FactFilter;
  readonly index: number;
  readonly isActive: boolean;
  readonly selected: ReadonlySet<string>;
}

/** A fact in the list: status, statement, what speaks for and against it, where it is used. */
export function FactRow({ id, filter, index, isActive, selected }: FactRowProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const fact = useFactAt(filter, index);
  const isSelected = fact !== undefined && selected.has(fact.id);
  const classes = [styles.row, isActive ? styles.active : undefined, isSelected ? styles.selected : undefined];
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-row={index}
      className={classes.filter(Boolean).join(' ')}
    >
      <span className={styles.tick} data-tick aria-hidden>
        {isSelected ? <Check size={12} /> : null}
      </span>
      {fact === undefined ? null : (
        <>
          <StatusBadge status={fact.status} className={styles.status} />
          <span className={styles.statement}>{fact.statement}</span>
          {fact.tags.length === 0 ? null : <span className={styles.tags}>{fact.tags.join(' · ')}</span>}
          <span className={styles.counts} title={t('row.evidence')}>
            <span className={styles.count}>{t('row.for', { number: formats.number(fact.supports) })}</span>
            <span className={styles.count}>{t('row.against', { number: formats.number(fact.contradicts) })}</span>
            {fact.context === 0 ? null : (
              <span className={styles.count}>{t('row.context', { number: formats.number(fact.context) })}</span>
            )}
          </span>
          <span className={styles.uses}>{fact.uses === 0 ? '' : t('row.uses', { count: fact.uses })}</span>
          <span className={styles.updated}>{formats.ago(fact.updatedAt)}</span>
        </>
      )}
    </div>
  );
}
