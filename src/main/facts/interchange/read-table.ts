import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Parser } from 'csv-parse';
import type { TableSeparator } from '../../../contract/fact-interchange';
import { Failure } from '../../../contract/result';

/** A file that holds a table, and how it is written down. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** WHATWG label. */
  readonly encoding: string;
  readonly separator: TableSeparator;
}

// Parsing a piece takes some 10 ms, after which others have their turn.
const pieceBytes = 256 * 1024;
// A spreadsheet's cell holds 32,767 characters. What is longer is a quotation mark that never closes, or no table.
const longestRow = 1_000_000;
/** Of one file; more than spreadsheets use, and as many as a mapping takes. */
const mostColumns = 500;

/**
 * Reads a table row by row, piece by piece, so that neither its size nor what is wrong with it stops others from working.
 * @param onRow of every row with cells, also of those that are blank.
 * @throws Failure 'unreadable', 'too-large', 'cancelled', or what `onRow` throws.
 */
export async function readTable(
  { name, bytes, encoding, separator }: TableFile,
  signal: AbortSignal,
  onRow: (cells: string[]) => void,
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<void> {
  let row = 0;
  let piecesSinceRow = 0;
  const feed = await openParser(separator, (cells) => {
    row += 1;
    piecesSinceRow = 0;
    if (cells.length > mostColumns) throw tooManyColumns(name, row, cells.length);
    onRow(cells);
  });
  const decoder = new TextDecoder(encoding);
  try {
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
      if (signal.aborted) {
        throw new Failure('cancelled', `Reading "${name}" was cancelled. Nothing of it was taken in.`);
      }
      piecesSinceRow += 1;
      await feed.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
      // The parser counts no separators: a row of nothing else would fill the memory.
      if (piecesSinceRow * pieceBytes > 2 * longestRow) throw tooLongRow(name, row + 1);
      onProgress(Math.min(bytes.byteLength, at + pieceBytes));
      await nextTurn();
    }
    await feed.write(decoder.decode());
    await feed.end();
  } catch (error) {
    throw failureOf(error, name, row + 1);
  }
}

/** The first rows of a text that may be cut anywhere; as far as they can be read with that separator. */
export async function readFirstRows(text: string, separator: TableSeparator, isWhole: boolean): Promise<string[][]> {
  const rows: string[][] = [];
  const feed = await openParser(separator, (cells) => rows.push(cells));
  try {
    await feed.write(text);
    if (isWhole) await feed.end();
  } catch {
    // With the wrong separator nothing need make sense; the rows before that tell how much does.
  }
  return rows;
}

interface Feed {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

async function openParser(separator: TableSeparator, onRow: (cells: string[]) => void): Promise<Feed> {
  const { parse } = await import('csv-parse');
  const parser: Parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // 5" of snow
    relax_quotes: true,
    max_record_size: longestRow,
    on_record(cells: string[]) {
      onRow(cells);
      return undefined;
    },
  });
  // The callbacks below tell of it too; without a listener the process would end.
  parser.on('error', () => undefined);
  parser.resume();
  const whenDone = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
  return {
    write: (text) => (text === '' ? Promise.resolve() : whenDone((done) => parser.write(text, done))),
    end: () => whenDone((done) => parser.end(done)),
  };
}

/** Of what the parser throws; anything else as it is. */
function failureOf(error: unknown, name: string, row: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('CSV_')) return error;
  if (code === 'CSV_MAX_RECORD_SIZE') return tooLongRow(name, row);
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Failure(
      'unreadable',
      `In "${name}" a quotation mark opens a cell in row ${row.toLocaleString('en')} and none closes it, so that nothing after it can be told apart. Close it, or save the table again from a spreadsheet.`,
    );
  }
  return new Failure(
    'unreadable',
    `"${name}" could not be read as a table at row ${row.toLocaleString('en')}. Open it in a spreadsheet and save it as CSV (UTF-8).`,
    String(error),
  );
}

function tooLongRow(name: string, row: number): Failure {
  return new Failure(
    'too-large',
    `Row ${row.toLocaleString('en')} of "${name}" is longer than 1 MB. Perhaps a quotation mark is not closed there, or the file is no table. Mend that row and choose the file again.`,
  );
}

function tooManyColumns(name: string, row: number, columns: number): Failure {
  return new Failure(
    'too-large',
    `Row ${row.toLocaleString('en')} of "${name}" has ${columns.toLocaleString('en')} columns, and a table may have ${mostColumns}. Keep those that say something about the facts.`,
  );
}
