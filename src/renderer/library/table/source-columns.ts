import type { SourceColumn } from '../../../contract/sources';

export interface ShownColumn {
  readonly column: SourceColumn;
  /** In CSS pixels; the title takes what is left as well. */
  readonly width: number;
}

export const defaultWidths: Readonly<Record<SourceColumn, number>> = {
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
export const defaultColumns: readonly ShownColumn[] = atFirst.map((column) => ({
  column,
  width: defaultWidths[column],
}));

/** What a narrow pane does without, first to last. */
const dispensable: readonly SourceColumn[] = ['added', 'type', 'annotations', 'authors', 'facts', 'year'];

export const columnGap = 12;
export const rowPadding = 14;

/** Width in CSS pixels that a row with these columns needs. */
export function widthOf(columns: readonly ShownColumn[]): number {
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  return widths + columnGap * Math.max(0, columns.length - 1) + 2 * rowPadding;
}

/** The columns that fit into a width, without those that can best be spared. */
export function fitColumns(columns: readonly ShownColumn[], available: number): readonly ShownColumn[] {
  let kept = columns;
  for (const column of dispensable) {
    if (widthOf(kept) <= available) break;
    kept = kept.filter((shown) => shown.column !== column);
  }
  return kept;
}

/** The same as `grid-template-columns`. */
export function gridTemplate(columns: readonly ShownColumn[]): string {
  return columns.map(({ column, width }) => (column === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
}

/** Moves a column to where another one stands. */
export function moveColumn(columns: readonly ShownColumn[], column: SourceColumn, to: number): readonly ShownColumn[] {
  const from = columns.findIndex((shown) => shown.column === column);
  const moved = columns[from];
  if (moved === undefined || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}
