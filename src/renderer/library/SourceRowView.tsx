import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import styles from './SourcesTable.module.css';
import type { SourceRow } from './source-rows';

interface SourceRowViewProps {
  readonly row: SourceRow;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isSelected: boolean;
  /** Tab comes here: to the active row, or the first. */
  readonly isTabStop: boolean;
  onKeyDown(event: KeyboardEvent): void;
  onPick(event: MouseEvent): void;
  onOpen(isBeside: boolean): void;
}

/** One source in the list. */
export function SourceRowView(props: SourceRowViewProps) {
  const { row, index, top, isSelected, isTabStop, onKeyDown, onPick, onOpen } = props;
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { source, title, authors, year, type } = row;
  const number = (count: number) => (count === 0 ? '' : formats.number(count));
  const isTitled = source.csl.title !== undefined && source.csl.title !== '';
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onKeyDown={onKeyDown}
      onClick={onPick}
      onDoubleClick={({ ctrlKey, metaKey }) => onOpen(ctrlKey || metaKey)}
    >
      <td className={isTitled ? styles.title : `${styles.title} ${styles.untitled}`} title={title}>
        <span className={styles.name}>{title}</span>
        {source.versions === 0 ? <span className={styles.record}>{t('sources.recordOnly')}</span> : null}
      </td>
      <td className={styles.authors} title={authors}>
        {authors}
      </td>
      <td className={styles.year}>{year}</td>
      <td className={styles.type}>{type}</td>
      <td className={styles.annotations}>{number(source.annotations)}</td>
      <td className={styles.facts}>{number(source.facts)}</td>
      <td className={styles.added}>{formats.date(source.addedAt)}</td>
    </tr>
  );
}
