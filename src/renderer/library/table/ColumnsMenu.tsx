import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sourceColumn } from '../../../contract/sources';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useSourceColumns } from './use-source-columns';

/** Which columns the table has. The title is always there. */
export function ColumnsMenu() {
  const { t } = useTranslation('library');
  const { columns, areChosen, toggle, reset } = useSourceColumns();
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('columns.title')} icon={Columns3} />}
      groups={[
        {
          id: 'columns',
          heading: t('columns.title'),
          items: sourceColumn.options
            .filter((column) => column !== 'title')
            .map((column) => ({
              id: column,
              label: t(`column.${column}`),
              isChecked: columns.some((shown) => shown.column === column),
              staysOpen: true,
              run: () => toggle(column),
            })),
        },
        {
          id: 'reset',
          items: [{ id: 'reset', label: t('columns.reset'), isEnabled: areChosen, run: reset }],
        },
      ]}
    />
  );
}
