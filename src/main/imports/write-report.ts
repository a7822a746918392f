import type { StoredItem } from './import-queries';

const head = ['file', 'status', 'works', 'reason', 'may be a version of', 'detail'];
// A spreadsheet shows no more of a cell.
const longestCell = 30_000;
const mostWorks = 50;

/**
 * The report of an import as CSV (RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8).
 * @param nameOf the cite key of a source
 */
export function writeReport(items: readonly StoredItem[], nameOf: (sourceId: string) => string): string {
  const lines = items.map(({ name, status, sourceIds, failure, maybeRevisionOf }) => [
    name,
    status,
    worksOf(sourceIds, nameOf),
    failure?.message ?? '',
    maybeRevisionOf === undefined ? '' : nameOf(maybeRevisionOf),
    failure?.detail ?? '',
  ]);
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function worksOf(sourceIds: readonly string[], nameOf: (sourceId: string) => string): string {
  const names = sourceIds.slice(0, mostWorks).map(nameOf);
  return sourceIds.length > mostWorks ? `${names.join(' ')} … (${sourceIds.length})` : names.join(' ');
}

/** Spreadsheets take what begins with these for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.slice(0, longestCell).replaceAll('"', '""')}"`;
}
