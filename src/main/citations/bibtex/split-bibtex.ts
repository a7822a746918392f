import { closingBrace } from './match-braces';
import { type Abbreviations, latexOf, type RawEntry } from './raw-entry';
import { readFields, recoverFields } from './read-fields';

export interface SplitBibtex {
  readonly entries: readonly RawEntry[];
  /** All of the file, as they stand at its end. */
  readonly abbreviations: Abbreviations;
  readonly comments: readonly string[];
  /** What the file tells TeX before its bibliography: definitions of commands. */
  readonly preambles: readonly string[];
}

interface Piece {
  readonly type: string;
  readonly body: string;
  readonly text: string;
  readonly isWhole: boolean;
}

/** At the start of a line an entry begins, whatever the one before has left open. */
const lineHead = /^[ \t]*@[ \t]*([A-Za-z][\w-]*)[ \t]*\n?[ \t]*[{(]/gm;
const inlineHead = /@[ \t]*([A-Za-z][\w-]*)[ \t]*\n?[ \t]*[{(]/g;

/** Abbreviations of abbreviations double in length with each line: a journal has at most a few hundred characters. */
const longestAbbreviation = 10_000;

/** JabRef's groups are the longest comments there are; searching on for the end of a broken one would take a square of time. */
const longestComment = 1_000_000;
const mostBrokenComments = 20;

/** Before an entry on its line; whole files come on one line. */
const longestMargin = 200;

/**
 * Cuts a BibTeX file into entries. What is wrong with one ends with it: an entry that never closes ends where a line begins
 * the next. Takes time in proportion to the text.
 */
export function splitBibtex(text: string): SplitBibtex {
  const entries: RawEntry[] = [];
  const abbreviations = new Map<string, string>();
  const comments: string[] = [];
  const preambles: string[] = [];
  for (const piece of piecesOf(text)) {
    if (piece.type === 'comment') {
      comments.push(piece.body);
    } else if (piece.type === 'string') {
      for (const field of bodyOf(`,${piece.body}`, piece.isWhole).fields) {
        const value = latexOf(field, abbreviations);
        if (value.length <= longestAbbreviation) abbreviations.set(field.name, value);
      }
    } else if (piece.type === 'preamble') {
      preambles.push(piece.body);
    } else {
      const { key, fields } = bodyOf(piece.body, piece.isWhole);
      entries.push({ type: piece.type, key, fields, text: piece.text });
    }
  }
  return { entries, abbreviations, comments, preambles };
}

function bodyOf(body: string, isWhole: boolean): ReturnType<typeof recoverFields> {
  return (isWhole ? readFields(body) : undefined) ?? recoverFields(body);
}

function* piecesOf(text: string): Generator<Piece> {
  const heads = [...text.matchAll(lineHead)];
  let brokenComments = 0;
  let done = 0;
  yield* segmentPieces(text, 0, heads[0]?.index ?? text.length);
  for (const [index, head] of heads.entries()) {
    const start = head.index + head[0].indexOf('@');
    if (start < done) continue;
    const open = head.index + head[0].length - 1;
    const limit = heads[index + 1]?.index ?? text.length;
    if (head[1]?.toLowerCase() === 'comment' && brokenComments < mostBrokenComments) {
      // Entries inside a comment that closes are no entries.
      const end = closingBrace(text, open, Math.min(text.length, open + longestComment), true);
      if (end > 0) {
        yield { type: 'comment', body: text.slice(open + 1, end), text: text.slice(start, end + 1), isWhole: true };
        done = end + 1;
        continue;
      }
      brokenComments += 1;
    }
    yield* segmentPieces(text, start, limit);
  }
}

/** The entries between two starts of lines: one as a rule, and all of a file that was written on one line. */
function* segmentPieces(text: string, from: number, limit: number): Generator<Piece> {
  const segment = text.slice(from, limit);
  let at = 0;
  let done = 0;
  for (;;) {
    inlineHead.lastIndex = at;
    const head = inlineHead.exec(segment);
    if (head === null) return;
    at = head.index + head[0].length;
    if (isCommentedOut(segment.slice(Math.max(done, head.index - longestMargin), head.index))) continue;
    const type = (head[1] ?? '').toLowerCase();
    const open = at - 1;
    const end = endOfEntry(segment, open);
    if (end < 0) {
      yield { type, body: segment.slice(at), text: segment.slice(head.index).trim(), isWhole: false };
      return;
    }
    const body = segment.slice(at, end);
    at = end + 1;
    done = at;
    yield { type, body, text: segment.slice(head.index, at), isWhole: true };
  }
}

function isCommentedOut(before: string): boolean {
  return before.slice(before.lastIndexOf('\n') + 1).includes('%');
}

/** Of the delimiter that closes an entry, -1 where none does, or where one brace too many closes it before its last field. */
function endOfEntry(segment: string, open: number): number {
  for (const hasEscapes of [true, false]) {
    const end = closingBrace(segment, open, segment.length, hasEscapes);
    if (end > 0 && !/^\s*,?\s*[A-Za-z][\w:+-]*\s*=\s*[{"\w]/.test(segment.slice(end + 1, end + 200))) return end;
  }
  return -1;
}
