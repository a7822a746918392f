import type { ColumnMapping, CsvProblem } from '../../../contract/fact-interchange';
import { Failure } from '../../../contract/result';
import type { FactDraft } from '../write-facts';
import { readFactRow } from './read-fact-row';
import { readTable, type TableFile } from './read-table';

/** What became of the rows of a table. */
export interface ScannedTable {
  readonly columns: number;
  /** Headings and blank rows not included. */
  readonly total: number;
  /** The first rows as they stand. */
  readonly firstRows: readonly (readonly string[])[];
  /** The first of them. */
  readonly problems: readonly CsvProblem[];
  readonly failing: number;
  readonly duplicates: number;
}

interface TableReading {
  readonly hasHeadings: boolean;
  /** Without a statement in it no row is judged. */
  readonly mapping: ColumnMapping;
  /** Statements that are facts already. */
  readonly known: ReadonlySet<string>;
  /** Of each row that can be a fact. */
  readonly onDraft?: (draft: FactDraft, isDuplicate: boolean) => void;
  /** `rows` is an estimate until all are read. */
  readonly onProgress: (done: number, rows: number) => void;
}

// Twice the facts of a large library: some ten seconds to take in, and as one step that undo takes back in four.
const mostRows = 100_000;
const shownRows = 20;
const toldProblems = 100;

/** Reads all rows as facts. @throws Failure 'unreadable', 'too-large', 'cancelled' */
export async function scanTable(
  file: TableFile,
  { hasHeadings, mapping, known, onDraft = () => undefined, onProgress }: TableReading,
  signal: AbortSignal,
): Promise<ScannedTable> {
  const isJudged = mapping.includes('statement');
  const seen = new Set<string>();
  const firstRows: string[][] = [];
  const problems: CsvProblem[] = [];
  let [row, columns, total, failing, duplicates] = [0, 0, 0, 0, 0];
  let isHeadingDue = hasHeadings;

  function takeRow(cells: string[]): void {
    row += 1;
    columns = Math.max(columns, cells.length);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (isHeadingDue) {
      isHeadingDue = false;
      return;
    }
    total += 1;
    if (total > mostRows) throw tooManyRows(file.name);
    if (firstRows.length < shownRows) firstRows.push(cells);
    if (!isJudged) return;
    const read = readFactRow(cells, mapping);
    if ('problem' in read) {
      failing += 1;
      if (problems.length < toldProblems) problems.push({ row, message: read.problem });
      return;
    }
    const { statement } = read.draft;
    const isDuplicate = known.has(statement) || seen.has(statement);
    if (isDuplicate) duplicates += 1;
    else seen.add(statement);
    onDraft(read.draft, isDuplicate);
  }

  const size = file.bytes.byteLength;
  await readTable(file, signal, takeRow, (done) => onProgress(total, Math.round((total * size) / done)));
  return { columns, total, firstRows, problems, failing, duplicates };
}

function tooManyRows(name: string): Failure {
  const most = mostRows.toLocaleString('en');
  return new Failure(
    'too-large',
    `"${name}" has more than ${most} rows, and ${most} can be taken in at a time. Nothing was taken in. Split it into smaller files and import them one after the other.`,
  );
}
