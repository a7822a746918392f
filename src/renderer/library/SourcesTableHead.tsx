import { ArrowDown, ArrowUp, Highlighter, type LucideIcon, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SourcesTable.module.css';
import { type SourceColumn, useSourcesList } from './sources-list-store';

const columns: readonly SourceColumn[] = ['title', 'authors', 'year', 'type', 'annotations', 'facts', 'added'];
/** Narrow columns of numbers go by their sign. */
const icons: Readonly<Partial<Record<SourceColumn, LucideIcon>>> = { annotations: Highlighter, facts: Quote };

/** The headings, which sort. */
export function SourcesTableHead() {
  const { t } = useTranslation('library');
  const { column: sorted, isDescending, sortBy } = useSourcesList();
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <thead className={styles.head}>
      <tr className={styles.row} aria-rowindex={1}>
        {columns.map((column) => {
          const Icon = icons[column];
          const direction = isDescending ? 'descending' : 'ascending';
          return (
            <th key={column} scope="col" className={styles[column]} aria-sort={sorted === column ? direction : 'none'}>
              <button
                type="button"
                className={styles.heading}
                title={t('sources.sortBy', { column: t(`column.${column}`) })}
                onClick={() => sortBy(column)}
              >
                {Icon === undefined ? t(`column.${column}`) : <Icon size={13} aria-label={t(`column.${column}`)} />}
                {sorted === column ? <Arrow size={12} aria-hidden /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
