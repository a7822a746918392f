import type { SourceColumn } from '../../../contract/sources';
import type { ColumnSet } from '../../table/table-columns';

const widths: ColumnSet<SourceColumn>['widths'] = {
  title: 160,
  authors: 150,
  year: 52,
  type: 118,
  container: 150,
  citeKey: 130,
  language: 80,
  tags: 120,
  versions: 40,
  annotations: 40,
  facts: 40,
  added: 92,
};

const atFirst: readonly SourceColumn[] = ['title', 'authors', 'year', 'type', 'annotations', 'facts', 'added'];

/** The columns of the table of sources. */
export const sourceColumns: ColumnSet<SourceColumn> = {
  main: 'title',
  widths,
  atFirst: atFirst.map((column) => ({ column, width: widths[column] })),
  dispensable: ['added', 'type', 'annotations', 'authors', 'facts', 'year'],
};
