import type { ColumnMapping, FactField } from '../../../contract/fact-interchange';
import { fieldOfHeading } from './fact-words';

/** Whether the first row names the columns: one of its cells is the name of a field. */
export function hasHeadingWords(firstRow: readonly string[]): boolean {
  return firstRow.some((cell) => fieldOfHeading(cell) !== undefined);
}

/**
 * What each column seems to hold: as its heading says, the first of several; where none is called the statement, the column with the
 * longest cells of those that are left.
 */
export function guessColumns(
  columns: number,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMapping {
  const taken = new Set<FactField>();
  const mapping: (FactField | null)[] = Array.from({ length: columns }, (_column, at) => {
    const field = fieldOfHeading(headings[at] ?? '');
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.has('statement')) return mapping;
  const lengths = mapping.map((field, at) =>
    field === null ? rows.reduce((sum, cells) => sum + (cells[at] ?? '').length, 0) : -1,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return mapping.map((field, at) => (at === longest && (lengths[at] ?? 0) > 0 ? 'statement' : field));
}
