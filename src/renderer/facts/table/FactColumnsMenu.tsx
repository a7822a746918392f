import { useTranslation } from 'react-i18next';
import { factColumn } from '../../../contract/fact-lists';
import { ColumnsMenu } from '../../table/ColumnsMenu';
import { useFactColumns } from './use-fact-columns';

const options = factColumn.options.filter((column) => column !== 'statement');

/** Which columns the table of facts has. */
export function FactColumnsMenu() {
  const { t } = useTranslation('facts');
  return (
    <ColumnsMenu
      all={useFactColumns()}
      options={options}
      title={t('column.title')}
      resetLabel={t('column.reset')}
      labelOf={(column) => t(`column.${column}`)}
    />
  );
}
