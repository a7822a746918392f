import type { VirtualItem } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import styles from './Matrix.module.css';
import type { MatrixSource } from './MatrixRow';

interface MatrixHeadProps {
  readonly sources: readonly MatrixSource[];
  /** Those in view. */
  readonly columns: readonly VirtualItem[];
  /** Of the whole matrix, in pixels. */
  readonly width: number;
  /** Of the head that has the keyboard; null where none has it. */
  readonly activeColumn: number | null;
}

/** The sources, which stay in sight. */
export function MatrixHead({ sources, columns, width, activeColumn }: MatrixHeadProps) {
  const { t } = useTranslation('facts');
  return (
    <thead className={styles.head} style={{ width }}>
      <tr aria-rowindex={1} className={styles.headRow}>
        <th scope="col" aria-colindex={1} className={styles.corner}>
          {t('matrix.fact')}
        </th>
        {columns.map(({ index, start, size }) => {
          const source = sources[index];
          if (source === undefined) return null;
          const { id, title, byline } = source;
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={index + 2}
              data-cell={`-1 ${index}`}
              tabIndex={index === activeColumn ? 0 : -1}
              className={styles.source}
              style={{ left: start, width: size }}
              title={byline === '' ? title : t('matrix.source', { title, byline })}
            >
              <span className={styles.sourceTitle}>{title}</span>
              <span className={styles.byline}>{byline}</span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
