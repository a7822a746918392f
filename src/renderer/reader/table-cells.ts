import type { TextRange } from './text-marks';

/**
 * The cells of a table's text, row by row, as offsets into the canonical text: cells are parted by tabs, rows by line ends.
 * @param start where the text begins in the canonical text
 */
export function tableCells(text: string, start: number): readonly (readonly TextRange[])[] {
  let at = start;
  return text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const range = { start: at, end: at + cell.length };
      // The tab or line end after it.
      at = range.end + 1;
      return range;
    }),
  );
}
