import { useTranslation } from 'react-i18next';
import type { ImportItem, ImportJob } from '../../../contract/imports';
import { FailureNote } from '../../ui/FailureNote';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import type { UnsentFile } from './hand-over';
import styles from './ImportScreen.module.css';
import { ItemRow } from './ItemRow';
import { useImportItems } from './use-import-items';

interface ItemListProps {
  readonly job: ImportJob;
  readonly status: ImportItem['status'] | undefined;
  /** Items of the import that have the status. */
  readonly total: number;
  /** Files that did not reach the import; they stand first. */
  readonly unsent: readonly UnsentFile[];
}

const rowHeight = 40;

/** The files of an import, those that never reached it first; a list of any length. */
export function ItemList({ job, status, total, unsent }: ItemListProps) {
  const { t } = useTranslation('library');
  const { scroller, virtualizer } = useVirtualRows<HTMLElement>({
    count: unsent.length + total,
    rowHeight,
    keyOf: String,
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const { itemAt, failure } = useImportItems(
    job.id,
    status,
    Math.max(0, startIndex - unsent.length),
    Math.max(0, Math.min(total - 1, endIndex - unsent.length)),
  );
  if (failure !== null) return <FailureNote failure={failure} />;
  const isOver = job.state === 'done' || job.state === 'cancelled';
  return (
    // The rows hold few controls: without a stop of its own the list could not be scrolled by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must take the keyboard
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t('import.items')}>
      <ul className={styles.items} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const missing = unsent[index];
          const item = missing === undefined ? itemAt(index - unsent.length) : asItem(missing);
          return (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item === undefined ? <span className={styles.pending} /> : <ItemRow item={item} isOver={isOver} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function asItem({ name, failure }: UnsentFile): ImportItem {
  return { number: 0, name, status: 'failed', sourceIds: [], failure };
}
