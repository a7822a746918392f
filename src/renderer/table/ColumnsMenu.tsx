import { Columns3 } from 'lucide-react';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import type { TableColumns } from './use-table-columns';

interface ColumnsMenuProps<C extends string> {
  readonly all: TableColumns<C>;
  /** All but the main one, which is always there. */
  readonly options: readonly C[];
  readonly title: string;
  readonly resetLabel: string;
  labelOf(column: C): string;
}

/** Which columns a table has. */
export function ColumnsMenu<C extends string>({ all, options, title, resetLabel, labelOf }: ColumnsMenuProps<C>) {
  const { columns, areChosen, toggle, reset } = all;
  return (
    <Menu
      align="end"
      trigger={<IconButton label={title} icon={Columns3} />}
      groups={[
        {
          id: 'columns',
          heading: title,
          items: options.map((column) => ({
            id: column,
            label: labelOf(column),
            isChecked: columns.some((shown) => shown.column === column),
            staysOpen: true,
            run: () => toggle(column),
          })),
        },
        {
          id: 'reset',
          items: [{ id: 'reset', label: resetLabel, isEnabled: areChosen, run: reset }],
        },
      ]}
    />
  );
}
