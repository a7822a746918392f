import { useTranslation } from 'react-i18next';
import { sourceColumn } from '../../../contract/sources';
import { ColumnsMenu as Menu } from '../../table/ColumnsMenu';
import { useSourceColumns } from './use-source-columns';

const options = sourceColumn.options.filter((column) => column !== 'title');

/** Which columns the table of sources has. */
export function ColumnsMenu() {
  const { t } = useTranslation('library');
  return (
    <Menu
      all={useSourceColumns()}
      options={options}
      title={t('columns.title')}
      resetLabel={t('columns.reset')}
      labelOf={(column) => t(`column.${column}`)}
    />
  );
}
