import { balanceBraces, closingBrace } from './match-braces';
import type { RawField, RawPiece } from './raw-entry';

export interface EntryBody {
  readonly key: string;
  readonly fields: readonly RawField[];
}

const fieldName = /[^\s=,{}"#%()]+/y;
const bareValue = /[^\s,#{}"%=]+/y;

/** Where a field seems to begin: at the start of a line, or after the end of another. */
const fieldStart = /(?:^|[\n,]|[}"\d][ \t]*,)[ \t]*([A-Za-z][\w:+-]{0,40})[ \t]*=[ \t]*(?=[{"\w])/g;

/**
 * The key and the fields between the delimiters of an entry.
 * @returns undefined where they do not keep to the grammar.
 */
export function readFields(body: string): EntryBody | undefined {
  const { key, at: start } = readKey(body);
  const fields: RawField[] = [];
  let at = start;

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(body)?.[0] ?? '';
    at += found.length;
    return found;
  }

  function readPiece(): RawPiece | undefined {
    const delimiter = body[at];
    if (delimiter === '{' || delimiter === '"') {
      const end = delimiter === '{' ? endOfBraces(body, at) : endOfQuotes(body, at);
      if (end < 0) return undefined;
      const text = body.slice(at + 1, end);
      at = end + 1;
      return { kind: 'text', text };
    }
    const bare = take(bareValue);
    if (bare === '') return undefined;
    return /^\d+$/.test(bare) ? { kind: 'text', text: bare } : { kind: 'macro', name: bare };
  }

  function readPieces(): RawPiece[] | undefined {
    const pieces: RawPiece[] = [];
    for (;;) {
      at = skipSpace(body, at + 1, false);
      const piece = readPiece();
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = skipSpace(body, at, false);
      if (body[at] !== '#') return pieces;
    }
  }

  for (at = skipSpace(body, at, true); at < body.length; at = skipSpace(body, at, true)) {
    const name = take(fieldName).toLowerCase();
    at = skipSpace(body, at, false);
    const pieces = name === '' || body[at] !== '=' ? undefined : readPieces();
    if (pieces === undefined) return undefined;
    fields.push({ name, pieces });
  }
  return { key, fields };
}

/** The position after white space and comments, and commas where these part fields. */
function skipSpace(body: string, from: number, hasCommas: boolean): number {
  let at = from;
  for (;;) {
    const character = body[at];
    if (character === '%') {
      const end = body.indexOf('\n', at);
      at = end < 0 ? body.length : end;
    } else if (character !== undefined && (character.trim() === '' || (hasCommas && character === ','))) {
      at += 1;
    } else {
      return at;
    }
  }
}

/** What can be made out of an entry that breaks the grammar: each value ends where the next field seems to begin. */
export function recoverFields(body: string): EntryBody {
  const starts = [...body.matchAll(fieldStart)];
  const fields = starts.map((start, index): RawField => {
    const rest = body.slice(start.index + start[0].length, starts[index + 1]?.index ?? body.length);
    return { name: (start[1] ?? '').toLowerCase(), pieces: [recoveredPiece(rest)] };
  });
  const head = body.slice(0, starts[0]?.index ?? body.length);
  const key = head.split(',', 1)[0] ?? '';
  return { key: cleanKey(/[={}"]/.test(key) ? '' : key), fields };
}

function recoveredPiece(rest: string): RawPiece {
  const delimiter = rest[0];
  const end = delimiter === '{' ? endOfBraces(rest, 0) : delimiter === '"' ? endOfQuotes(rest, 0) : -1;
  if (end > 0 && isClosing(rest.slice(end + 1))) return { kind: 'text', text: balanceBraces(rest.slice(1, end)) };
  const value = withoutClosing(rest);
  if (/^[A-Za-z]\w*$/.test(value)) return { kind: 'macro', name: value };
  const inside = delimiter === '"' ? value.replace(/^"|"$/g, '') : value;
  return { kind: 'text', text: balanceBraces(inside) };
}

function isClosing(text: string): boolean {
  return /^[\s,})]*$/.test(text);
}

/** A loop, since a pattern that ends in `$` would try every run of these characters. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,})]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function readKey(body: string): { readonly key: string; readonly at: number } {
  const comma = body.indexOf(',');
  const key = comma < 0 ? body : body.slice(0, comma);
  // "@book{title = {…}, …}" has no key at all.
  if (/[={"]/.test(key)) return { key: '', at: 0 };
  return { key: cleanKey(key), at: comma < 0 ? body.length : comma + 1 };
}

function cleanKey(key: string): string {
  return key
    .replace(/[\s{}()]+/g, ' ')
    .trim()
    .slice(0, 200);
}

function endOfBraces(text: string, open: number): number {
  const end = closingBrace(text, open, text.length, true);
  return end < 0 ? closingBrace(text, open, text.length, false) : end;
}

function endOfQuotes(text: string, open: number): number {
  let depth = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '"' && depth <= 0) return at;
  }
  return -1;
}
