import { type TableSeparator, tableSeparator } from '../../../contract/fact-interchange';
import { Failure } from '../../../contract/result';
import { fieldOfHeading } from './fact-words';
import { readFirstRows, type TableFile } from './read-table';

// Enough for what repeats in a table, and for a detector.
const sampleBytes = 64 * 1024;
const judgedRows = 100;
// Below this share of rows with one number of cells, what parts them is no separator but a mark in their sentences.
const leastShare = 0.6;

/**
 * Finds the encoding of a table and what parts its cells; what is said is taken as said.
 * @throws Failure 'unreadable' where it is no text; 'invalid-input' for an encoding that nobody knows.
 */
export async function findTableForm(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  said: { readonly encoding?: string | undefined; readonly separator?: TableSeparator | undefined },
): Promise<TableFile> {
  refuseOtherFiles(name, bytes);
  const encoding = await findEncoding(name, bytes, said.encoding);
  const separator = said.separator ?? (await findSeparator(bytes, encoding));
  return { name, bytes, encoding, separator };
}

function refuseOtherFiles(name: string, bytes: Uint8Array): void {
  if (bytes.byteLength === 0) {
    throw new Failure('unreadable', `"${name}" is empty. Check that it was saved or downloaded completely.`);
  }
  const [first, second, third, fourth] = bytes;
  const isZip = first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
  const isOldOffice = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  if (isZip || isOldOffice) {
    throw new Failure(
      'unreadable',
      `"${name}" is a workbook or another packed file, no table of text. Open it in a spreadsheet, save the sheet as CSV (UTF-8), and choose that file.`,
    );
  }
}

async function findEncoding(name: string, bytes: Uint8Array, said: string | undefined): Promise<string> {
  // Loaded with the first table only: it brings the detector along.
  const { decodeBytes } = await import('../../extract/text/decode-bytes');
  try {
    if (said !== undefined) return decodeBytes(new Uint8Array(), said).encoding;
    return decodeBytes(sampleOf(bytes)).encoding;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'unsupported') throw error;
    throw new Failure(
      'unreadable',
      `"${name}" holds no text that could be a table. Save the sheet as CSV (UTF-8) in a spreadsheet and choose that file.`,
    );
  }
}

/** Around the first byte that is not ASCII, since only those tell encodings apart; from an even place, for two-byte ones. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let firstHigh = 0;
  while (firstHigh < bytes.byteLength && (bytes[firstHigh] ?? 0) < 0x80 && bytes[firstHigh] !== 0x1b) firstHigh += 1;
  const isNear = firstHigh < sampleBytes || firstHigh === bytes.byteLength;
  const from = isNear ? 0 : firstHigh - (firstHigh % 2);
  const to = Math.min(bytes.byteLength, from + 2 * sampleBytes);
  return bytes.subarray(from, to);
}

/** The first rows of a table that are not blank: what tells what it holds. */
export async function readHead({
  bytes,
  encoding,
  separator,
}: Omit<TableFile, 'name'>): Promise<readonly (readonly string[])[]> {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes), { stream: true });
  const rows = await readFirstRows(text, separator, bytes.byteLength <= sampleBytes);
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, judgedRows);
}

async function findSeparator(bytes: Uint8Array, encoding: string): Promise<TableSeparator> {
  let best: { readonly separator: TableSeparator; readonly worth: number } = { separator: '\t', worth: 0 };
  for (const separator of tableSeparator.options) {
    const worth = worthOf(await readHead({ bytes, encoding, separator }));
    if (worth > best.worth) best = { separator, worth };
  }
  return best.separator;
}

/** 0 where the rows do not fall into columns; headings that we know outweigh everything. */
function worthOf(rows: readonly (readonly string[])[]): number {
  const [first = []] = rows;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, rowsOfThem] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
  const known = new Set(first.map(fieldOfHeading).filter((field) => field !== undefined)).size;
  const share = rowsOfThem / rows.length;
  // A heading alone in its row tells that there is one column only, whatever marks stand below it.
  if (columns < 2 || (first.length === 1 && known === 1)) return 0;
  return share < leastShare && known === 0 ? 0 : known + share;
}
