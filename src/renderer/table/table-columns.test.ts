import { expect, test } from 'vitest';
import { sourceColumns } from '../library/table/source-columns';
import { fitColumns, gridTemplate, moveColumn, widthOf } from './table-columns';

const { atFirst } = sourceColumns;
const namesOf = (columns: readonly { readonly column: string }[]) => columns.map(({ column }) => column).join(' ');

test('a narrow pane does without the columns that can best be spared, and never without the title', () => {
  const widths = [2000, widthOf(atFirst), 640, 400, 10];
  expect(widths.map((width) => namesOf(fitColumns(sourceColumns, atFirst, width)))).toEqual([
    'title authors year type annotations facts added',
    'title authors year type annotations facts added',
    'title authors year annotations facts',
    'title year facts',
    'title',
  ]);
});

test('columns move to where they are wanted, and stay where they cannot go', () => {
  const columns = atFirst.slice(0, 3);
  expect([
    namesOf(moveColumn(columns, 'year', 0)),
    namesOf(moveColumn(columns, 'title', 1)),
    namesOf(moveColumn(columns, 'year', 3)),
    namesOf(moveColumn(columns, 'tags', 0)),
    gridTemplate(sourceColumns, columns),
  ]).toEqual([
    'year title authors',
    'authors title year',
    'title authors year',
    'title authors year',
    'minmax(160px, 1fr) 150px 52px',
  ]);
});
