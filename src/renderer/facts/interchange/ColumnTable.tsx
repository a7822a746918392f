import { useTranslation } from 'react-i18next';
import { type ColumnMapping, type FactField, factField } from '../../../contract/fact-interchange';
import { Select } from '../../ui/Select';
import styles from './ImportFactsDialog.module.css';
import type { TablePreview } from './use-table-file';

interface ColumnTableProps {
  readonly preview: TablePreview;
  onMapping(mapping: ColumnMapping): void;
}

/** The first rows as they stand in the file, and over each column what it is taken for. */
export function ColumnTable({ preview: { headings, rows, mapping, hasHeadings }, onMapping }: ColumnTableProps) {
  const { t } = useTranslation('facts');
  const nameOf = (column: number) => headings[column] || t('import.column', { number: column + 1 });
  const options = [
    { value: '' as const, label: t('import.leaveOut') },
    ...factField.options.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
  ];
  const choose = (column: number, field: FactField | '') =>
    onMapping(
      mapping.map((other, at) => {
        if (at === column) return field === '' ? null : field;
        // Only tags can stand in several columns.
        return other === field && field !== 'tags' ? null : other;
      }),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must take the keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t('import.preview')}>
      <table>
        <thead>
          <tr>
            {mapping.map((field, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={column}>
                <Select<FactField | ''>
                  label={t('import.takenFor', { column: nameOf(column) })}
                  isLabelHidden
                  value={field ?? ''}
                  options={options}
                  onSelect={(value) => choose(column, value)}
                />
              </td>
            ))}
          </tr>
          <tr>
            {mapping.map((field, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col" className={styles[dimming(field)]}>
                {hasHeadings ? nameOf(column) : t('import.column', { number: column + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              {mapping.map((field, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className={styles[dimming(field)]}>
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dimming(field: FactField | null): 'cell' | 'leftOut' {
  return field === null ? 'leftOut' : 'cell';
}
