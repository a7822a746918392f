export interface ShownColumn<C extends string> {
  readonly column: C;
  /** In CSS pixels; the main column takes what is left as well. */
  readonly width: number;
}

/** The columns that a table can have. */
export interface ColumnSet<C extends string> {
  /** Always there. */
  readonly main: C;
  /** As they are at first, in CSS pixels. */
  readonly widths: Readonly<Record<C, number>>;
  readonly atFirst: readonly ShownColumn<C>[];
  /** What a narrow pane does without, first to last. */
  readonly dispensable: readonly C[];
}

const columnGap = 12;
const rowPadding = 14;

/** Width in CSS pixels that a row with these columns needs. */
export function widthOf(columns: readonly ShownColumn<string>[]): number {
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  return widths + columnGap * Math.max(0, columns.length - 1) + 2 * rowPadding;
}

/** The columns that fit into a width, without those that can best be spared. */
export function fitColumns<C extends string>(
  { dispensable }: Pick<ColumnSet<C>, 'dispensable'>,
  columns: readonly ShownColumn<C>[],
  available: number,
): readonly ShownColumn<C>[] {
  let kept = columns;
  for (const column of dispensable) {
    if (widthOf(kept) <= available) break;
    kept = kept.filter((shown) => shown.column !== column);
  }
  return kept;
}

/** The same as `grid-template-columns`. */
export function gridTemplate<C extends string>(
  { main }: Pick<ColumnSet<C>, 'main'>,
  columns: readonly ShownColumn<C>[],
): string {
  return columns.map(({ column, width }) => (column === main ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
}

/** Moves a column to where another one stands. */
export function moveColumn<C extends string>(
  columns: readonly ShownColumn<C>[],
  column: C,
  to: number,
): readonly ShownColumn<C>[] {
  const from = columns.findIndex((shown) => shown.column === column);
  const moved = columns[from];
  if (moved === undefined || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}
