import { useTranslation } from 'react-i18next';
import { type TableSeparator, tableSeparator } from '../../../contract/fact-interchange';
import { Select } from '../../ui/Select';
import styles from './ImportFactsDialog.module.css';
import { tableEncodings } from './table-encodings';
import type { TableFile, TablePreview } from './use-table-file';

interface TableFormFieldsProps {
  readonly table: TableFile;
  readonly preview: TablePreview;
}

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the table is read: as it seems to be written, until the person says otherwise. */
export function TableFormFields({
  table: { form, read, skipsDuplicates, skipDuplicates },
  preview,
}: TableFormFieldsProps) {
  const { t } = useTranslation('facts');
  const { separator, encoding, hasHeadings } = preview;
  const encodings = { ...tableEncodings, [encoding]: tableEncodings[encoding] ?? encoding };
  return (
    <>
      <div className={styles.fields}>
        <Select<TableSeparator>
          label={t('import.separator')}
          value={separator}
          options={tableSeparator.options.map((value) => ({
            value,
            label: t(`import.separator.${separatorNames[value]}`),
          }))}
          onSelect={(value) => read({ ...form, separator: value })}
        />
        <Select
          label={t('import.encoding')}
          value={encoding}
          options={Object.entries(encodings).map(([value, label]) => ({ value, label }))}
          onSelect={(value) => read({ ...form, encoding: value })}
        />
      </div>
      <div className={styles.choices}>
        <label>
          <input
            type="checkbox"
            checked={hasHeadings}
            onChange={({ currentTarget }) => read({ ...form, hasHeadings: currentTarget.checked })}
          />
          {t('import.hasHeadings')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={skipsDuplicates}
            onChange={({ currentTarget }) => skipDuplicates(currentTarget.checked)}
          />
          {t('import.skipsDuplicates')}
        </label>
      </div>
    </>
  );
}
