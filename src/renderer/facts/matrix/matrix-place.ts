/** A place of the matrix. The row -1 has the heads of the sources, the column -1 those of the facts. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
}

/** The parts of a key press that walk the matrix. */
interface WalkingKey {
  readonly key: string;
  readonly isWithMod: boolean;
}

// A screenful, about.
const pageRows = 10;

/**
 * Where a key leads from a place: arrows one step, Page Up and Down a screenful, Home and End along the row, with Ctrl to the corners.
 * @returns null for a key that does not walk
 */
export function walkMatrix(place: MatrixPlace, { key, isWithMod }: WalkingKey, size: MatrixSize): MatrixPlace | null {
  const { row, column } = place;
  const within = (next: MatrixPlace): MatrixPlace => {
    const nextRow = Math.min(Math.max(next.row, -1), size.rows - 1);
    const nextColumn = Math.min(Math.max(next.column, -1), size.columns - 1);
    // Nothing stands in the corner.
    if (nextRow === -1 && nextColumn === -1) return row === -1 ? { row: -1, column: 0 } : { row: 0, column: -1 };
    return { row: nextRow, column: nextColumn };
  };
  if (isWithMod) {
    if (key === 'Home') return within({ row: 0, column: -1 });
    return key === 'End' ? within({ row: size.rows - 1, column: size.columns - 1 }) : null;
  }
  switch (key) {
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'PageDown':
      return within({ row: row + pageRows, column });
    case 'PageUp':
      return within({ row: Math.max(row - pageRows, 0), column });
    case 'Home':
      return within({ row, column: -1 });
    case 'End':
      return within({ row, column: size.columns - 1 });
    default:
      return null;
  }
}
