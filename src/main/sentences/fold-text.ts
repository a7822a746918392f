/** A text reduced to what its words say, with the way back to the original. */
export interface FoldedText {
  readonly folded: string;
  /**
   * Original offset (UTF-16 code units) of the character that the folded character at `offset` came from; the end of the
   * original where `offset` is the end of `folded`.
   */
  toOriginal(offset: number): number;
  /** Original offset just behind the character that the folded character before `offset` came from: for range ends. */
  toOriginalEnd(offset: number): number;
  /** Smallest folded offset whose character starts at or after the original `offset`. */
  toFolded(offset: number): number;
}

export interface FoldOptions {
  /** Also drop accents of Latin, Greek and Cyrillic letters, sparing й, ї and the like, which are letters of their own. */
  readonly accents?: 'keep' | 'drop';
}

const space = 32;

const singles: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  ʼ: "'",
  ʹ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '〝': '"',
  '〟': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹘': '-',
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ς: 'σ',
};

const accentless: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

// Zero-width characters, soft hyphen, bidirectional controls, variation selectors: they change how a text looks, not what it says.
const invisible =
  /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;
// Marks, and the vowels and finals of decomposed Hangul: they belong to the character before them.
const continuing = /[\p{M}\u1160-\u11ff]/u;

/**
 * Folds case, runs of white space, quotation marks, dashes, ligatures, full-width Latin, zero-width characters, soft hyphens and
 * Unicode normal forms, so that two texts that a reader would call the same compare as equal.
 */
export function foldText(text: string, options: FoldOptions = {}): FoldedText {
  const dropAccents = options.accents === 'drop';
  // One original character can fold to three at most ('…', 'ﬃ'), yet hardly ever does: grow when needed.
  let units = new Uint16Array(text.length + 16);
  let starts = new Int32Array(text.length + 16);
  let ends = new Int32Array(text.length + 16);
  let length = 0;

  function push(unit: number, start: number, end: number): void {
    if (length === units.length) {
      units = grown(units, new Uint16Array(length * 2));
      starts = grown(starts, new Int32Array(length * 2));
      ends = grown(ends, new Int32Array(length * 2));
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  }

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : space;
    if (unit < 128 && next < 128) {
      if (isAsciiSpace(unit)) pushSpace(at, at + 1);
      else push(foldAscii(unit), at, at + 1);
      at += 1;
      continue;
    }
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end);
    if (/^\s/u.test(cluster)) pushSpace(at, at + 1);
    const folded = /^\s/u.test(cluster) ? '' : foldCluster(cluster, dropAccents);
    for (let i = 0; i < folded.length; i++) push(folded.charCodeAt(i), at, end);
    at = /^\s/u.test(cluster) ? at + 1 : end;
  }

  function pushSpace(start: number, end: number): void {
    if (length > 0 && units[length - 1] === space) ends[length - 1] = end;
    else push(space, start, end);
  }

  return view(decode(units, length), starts.slice(0, length), ends.slice(0, length), text.length);
}

/** The folded characters for which `keep` says yes, still with the way back. */
export function filterFolded(source: FoldedText, keep: (folded: string, at: number) => boolean): FoldedText {
  const kept: number[] = [];
  for (let at = 0; at < source.folded.length; at++) if (keep(source.folded, at)) kept.push(at);
  const folded = kept.map((at) => source.folded[at] ?? '').join('');
  const starts = Int32Array.from(kept, (at) => source.toOriginal(at));
  const ends = Int32Array.from(kept, (at) => source.toOriginalEnd(at + 1));
  return view(folded, starts, ends, source.toOriginal(source.folded.length));
}

function view(folded: string, starts: Int32Array, ends: Int32Array, originalLength: number): FoldedText {
  return {
    folded,
    toOriginal: (offset) => (offset <= 0 ? (starts[0] ?? 0) : (starts[offset] ?? originalLength)),
    toOriginalEnd: (offset) =>
      offset <= 0 ? (starts[0] ?? 0) : (ends[Math.min(offset, ends.length) - 1] ?? originalLength),
    toFolded(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function foldCluster(cluster: string, dropAccents: boolean): string {
  const bare = cluster.replace(invisible, '');
  if (bare === '') return '';
  const composed = narrow(bare).normalize('NFC').toLowerCase().normalize('NFC');
  const single = singles[composed];
  if (single !== undefined) return single;
  return dropAccents ? withoutAccents(composed) : composed;
}

function withoutAccents(composed: string): string {
  const [letter] = composed;
  if (letter === undefined) return composed;
  if (/\p{Script=Cyrillic}/u.test(letter)) return letter;
  if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter)) return composed;
  const base = composed.normalize('NFD').replace(/\p{M}/gu, '');
  return accentless[base] ?? base;
}

/** Full-width forms of ASCII (U+FF01 to U+FF5E), common beside Japanese. */
function narrow(cluster: string): string {
  const code = cluster.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) + cluster.slice(1) : cluster;
}

function clusterEnd(text: string, start: number): number {
  let end = start + widthAt(text, start);
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    // Nothing below U+0300 continues a character.
    if (code < 0x300) break;
    const character = String.fromCodePoint(code);
    if (!continuing.test(character)) break;
    end += character.length;
  }
  return end;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isAsciiSpace(unit: number): boolean {
  return unit === space || (unit >= 9 && unit <= 13);
}

function foldAscii(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  return unit === 96 ? 39 : unit;
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function decode(units: Uint16Array, length: number): string {
  // Arguments of one call are limited, so the string is made in pieces.
  const piece = 8192;
  let text = '';
  for (let at = 0; at < length; at += piece)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + piece)));
  return text;
}
