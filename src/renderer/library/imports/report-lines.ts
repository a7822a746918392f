import type { UnsentFile } from './hand-over';

/**
 * The lines of a report for files that never reached the import.
 * @param report the report as CSV, whose first line names the columns
 */
export function reportLines(report: string, unsent: readonly UnsentFile[]): string {
  const [head = ''] = report.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const columns = head.split(',').map((column) => column.replaceAll('"', '').trim().toLowerCase());
  return unsent
    .map(({ name, failure }) => {
      const cells: Readonly<Record<string, string>> = {
        file: name,
        status: 'failed',
        reason: failure.message,
        detail: failure.detail ?? '',
      };
      return `${columns.map((column) => cell(cells[column] ?? '')).join(',')}\r\n`;
    })
    .join('');
}

/** A spreadsheet must not take a file's name for a formula. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
