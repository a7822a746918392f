import type { Conflict, ConflictSide } from '../../contract/conflicts';

/** A stretch of a statement; what differs from the other side is marked. */
export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

// Longer statements are compared by the time it takes to read them, which nobody does.
const mostWords = 300;
// A name, rather than a sentence.
const longestName = 40;

/**
 * Both statements of a conflict in stretches: what it hangs on is marked where the core says so, and else the words that only one side has;
 * of names, the letters.
 */
export function markDifferences({ detail, a, b }: Pick<Conflict, 'detail' | 'a' | 'b'>): [MarkedPart[], MarkedPart[]] {
  if (detail === 'sum' || detail === 'glued-dates' || detail === 'same-words')
    return [[plain(a.text)], [plain(b.text)]];
  if (isPart(a) || isPart(b)) return [markFocus(a), markFocus(b)];
  const isName = detail === 'name' && a.text.length <= longestName && b.text.length <= longestName;
  const [piecesA, piecesB] = isName ? [[...a.text], [...b.text]] : [splitWords(a.text), splitWords(b.text)];
  if (piecesA.length > mostWords || piecesB.length > mostWords) return [[plain(a.text)], [plain(b.text)]];
  const [sharedA, sharedB] = alignPieces(piecesA, piecesB);
  return [joinParts(piecesA, sharedA), joinParts(piecesB, sharedB)];
}

function plain(text: string): MarkedPart {
  return { text, isMarked: false };
}

function isPart({ focus: { start, end }, text }: ConflictSide): boolean {
  return start > 0 || end < text.length;
}

function markFocus(side: ConflictSide): MarkedPart[] {
  const { text, focus } = side;
  if (!isPart(side)) return [plain(text)];
  return [
    plain(text.slice(0, focus.start)),
    { text: text.slice(focus.start, focus.end), isMarked: true },
    plain(text.slice(focus.end)),
  ].filter((part) => part.text !== '');
}

/** Words and what stands between them, in turn. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
}

/** Which pieces of each side belong to the longest sequence that both have in common. */
function alignPieces(a: readonly string[], b: readonly string[]): [ReadonlySet<number>, ReadonlySet<number>] {
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let atA = a.length - 1; atA >= 0; atA--) {
    for (let atB = b.length - 1; atB >= 0; atB--) {
      const [below, beside, across] = [(atA + 1) * width + atB, atA * width + atB + 1, (atA + 1) * width + atB + 1];
      lengths[atA * width + atB] =
        keysA[atA] === keysB[atB] ? (lengths[across] ?? 0) + 1 : Math.max(lengths[below] ?? 0, lengths[beside] ?? 0);
    }
  }
  const [sharedA, sharedB] = [new Set<number>(), new Set<number>()];
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    if (keysA[atA] === keysB[atB]) {
      sharedA.add(atA++);
      sharedB.add(atB++);
    } else if ((lengths[(atA + 1) * width + atB] ?? 0) >= (lengths[atA * width + atB + 1] ?? 0)) atA += 1;
    else atB += 1;
  }
  return [sharedA, sharedB];
}

/** Marks and blanks are all alike: they are no difference worth a look. */
function keyOf(piece: string): string {
  return /[\p{L}\p{N}]/u.test(piece) ? piece.toLowerCase() : ' ';
}

function joinParts(pieces: readonly string[], shared: ReadonlySet<number>): MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const [at, text] of pieces.entries()) {
    const isBlank = keyOf(text) === ' ';
    const isBetweenMarked = isBlank && parts.at(-1)?.isMarked === true && at + 1 < pieces.length && !shared.has(at + 1);
    const isMarked = isBlank ? isBetweenMarked : !shared.has(at);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) parts[parts.length - 1] = { text: last.text + text, isMarked };
    else parts.push({ text, isMarked });
  }
  return parts;
}
