import { childrenNamed, hasDescendant, isElement, type MarkupElement } from '../xml/markup-tree';
import { visibleWords } from './element-kinds';

// Cells with more are columns of a page that a table lays out.
const longestCell = 1500;
const widestSpan = 50;
const mostColumns = 500;
// Keeps the columns in place where the first cell is empty: a paragraph has no white space at its ends.
const emptyFirstCell = '\u200b';

/** Whether a table holds data, or only lays out a page. */
export function isDataTable(table: MarkupElement): boolean {
  const role = table.attributes.get('role') ?? '';
  if (role === 'presentation' || role === 'none') return false;
  if (hasDescendant(table, ({ name }) => /^(?:table|h[1-6]|pre|blockquote)$/.test(name))) return false;
  const rows = rowsOf(table);
  if (rows.length === 0 || !rows.some((row) => cellsOf(row).length > 1)) return false;
  return rows.every((row) =>
    cellsOf(row).every((cell) => {
      const blocks = childrenNamed(cell, 'p', 'div', 'ul', 'ol', 'section', 'article');
      return visibleWords(cell).length <= longestCell && blocks.length <= 4;
    }),
  );
}

/** Cells parted by tabs, rows by line ends. A cell that spans columns or rows is followed by empty ones. */
export function tableText(table: MarkupElement): string {
  const lines: string[] = [];
  // For each column, in how many more rows a cell from above still stands.
  const taken: number[] = [];
  for (const caption of childrenNamed(table, 'caption')) lines.push(visibleWords(caption));
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const skipTaken = (): void => {
      while ((taken[cells.length] ?? 0) > 0 && cells.length < mostColumns) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skipTaken();
      const rowSpan = spanOf(cell, 'rowspan');
      const width = spanOf(cell, 'colspan');
      for (let column = 0; column < width && (column === 0 || cells.length < mostColumns); column += 1) {
        taken[cells.length] = rowSpan - 1;
        cells.push(column === 0 ? visibleWords(cell) : '');
      }
    }
    skipTaken();
    lines.push(cells.join('\t'));
  }
  const text = lines.filter((line) => line.trim() !== '').join('\n');
  return text.startsWith('\t') ? emptyFirstCell + text : text;
}

function rowsOf(table: MarkupElement): MarkupElement[] {
  return table.children.filter(isElement).flatMap((part) => (part.name === 'tr' ? [part] : childrenNamed(part, 'tr')));
}

function cellsOf(row: MarkupElement): MarkupElement[] {
  return childrenNamed(row, 'td', 'th');
}

function spanOf(cell: MarkupElement, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), widestSpan) : 1;
}
