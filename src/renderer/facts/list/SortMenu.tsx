import { ArrowDownNarrowWide } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactColumn } from '../../../contract/fact-lists';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useFactsList } from './facts-list-store';

const columns: readonly FactColumn[] = [
  'updated',
  'created',
  'priority',
  'due',
  'statement',
  'claimant',
  'assignee',
  'date',
  'uses',
];

/** The order of views that have no headings to sort by. */
export function SortMenu() {
  const { t } = useTranslation('facts');
  const { column: sorted, isDescending, sortBy } = useFactsList();
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('sort.title')} icon={ArrowDownNarrowWide} />}
      groups={[
        {
          id: 'columns',
          heading: t('sort.title'),
          items: columns.map((column) => ({
            id: column,
            label: t(`column.${column}`),
            isChecked: column === sorted,
            run: () => {
              if (column !== sorted) sortBy(column);
            },
          })),
        },
        {
          id: 'direction',
          items: (['ascending', 'descending'] as const).map((direction) => ({
            id: direction,
            label: t(`sort.${direction}`),
            isChecked: isDescending === (direction === 'descending'),
            run: () => {
              if (isDescending !== (direction === 'descending')) sortBy(sorted);
            },
          })),
        },
      ]}
    />
  );
}
