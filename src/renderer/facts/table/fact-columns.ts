import type { FactColumn } from '../../../contract/fact-lists';
import type { ColumnSet } from '../../table/table-columns';

const widths: ColumnSet<FactColumn>['widths'] = {
  statement: 220,
  status: 112,
  claimant: 120,
  assignee: 110,
  due: 116,
  priority: 84,
  date: 140,
  tags: 110,
  supports: 40,
  contradicts: 40,
  uses: 40,
  created: 100,
  updated: 100,
};

const atFirst: readonly FactColumn[] = [
  'status',
  'statement',
  'claimant',
  'assignee',
  'due',
  'priority',
  'supports',
  'contradicts',
  'uses',
  'updated',
];

/** The columns of the table of facts. */
export const factColumns: ColumnSet<FactColumn> = {
  main: 'statement',
  widths,
  atFirst: atFirst.map((column) => ({ column, width: widths[column] })),
  dispensable: ['claimant', 'updated', 'assignee', 'priority', 'due', 'uses', 'contradicts', 'supports'],
};
