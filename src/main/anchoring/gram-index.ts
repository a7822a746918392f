const gramLength = 5;
// Votes that one search may count: common grams cost much and say little.
const maxPostings = 8_000;
// So many rare grams of a pattern vote: enough where a fifth of the characters is damaged.
const maxVoters = 48;
// Votes are gathered on diagonals this many characters wide, so that small insertions do not scatter them.
const diagonalWidth = 16;

/** Where every run of five characters of a text stands, so that similar passages are found without reading the text again. */
export class GramIndex {
  readonly text: string;
  readonly #shift: number;
  readonly #heads: Int32Array;
  readonly #positions: Int32Array;

  constructor(text: string) {
    this.text = text;
    const bits = Math.max(10, Math.min(20, Math.ceil(Math.log2(text.length + 1))));
    this.#shift = 32 - bits;
    const count = Math.max(0, text.length - gramLength + 1);
    const heads = new Int32Array((1 << bits) + 1);
    const hashes = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const hash = this.#hash(text, at);
      hashes[at] = hash;
      heads[hash + 1] = (heads[hash + 1] ?? 0) + 1;
    }
    for (let hash = 1; hash < heads.length; hash++) heads[hash] = (heads[hash] ?? 0) + (heads[hash - 1] ?? 0);
    const next = heads.slice();
    const positions = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const hash = hashes[at] ?? 0;
      const slot = next[hash] ?? 0;
      positions[slot] = at;
      next[hash] = slot + 1;
    }
    this.#heads = heads;
    this.#positions = positions;
  }

  /** Every place, at most `limit`, where `pattern` stands letter for letter; ascending. */
  occurrences(pattern: string, limit: number): number[] {
    const found: number[] = [];
    if (pattern === '') return found;
    if (pattern.length < gramLength) {
      for (
        let at = this.text.indexOf(pattern);
        at >= 0 && found.length < limit;
        at = this.text.indexOf(pattern, at + 1)
      )
        found.push(at);
      return found;
    }
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + gramLength <= pattern.length && at < 256; at++) {
      const count = this.#count(pattern, at);
      if (count < fewest) [fewest, rarest] = [count, at];
      if (fewest <= 1) break;
    }
    const hash = this.#hash(pattern, rarest);
    const end = this.#heads[hash + 1] ?? 0;
    for (let slot = this.#heads[hash] ?? 0; slot < end && found.length < limit; slot++) {
      const at = (this.#positions[slot] ?? 0) - rarest;
      if (at >= 0 && this.text.startsWith(pattern, at)) found.push(at);
    }
    return found;
  }

  /**
   * Offsets in the text at which `pattern` seems to begin, likeliest first: its rarest grams vote on diagonals.
   * An offset is good to about sixteen characters and may be negative.
   */
  likelyStarts(pattern: string, limit: number): number[] {
    const votes = new Map<number, number>();
    for (const { at, count } of this.#voters(pattern)) {
      const hash = this.#hash(pattern, at);
      const weight = 1 / (1 + Math.log2(count));
      const end = this.#heads[hash + 1] ?? 0;
      for (let slot = this.#heads[hash] ?? 0; slot < end; slot++) {
        const diagonal = Math.floor(((this.#positions[slot] ?? 0) - at) / diagonalWidth);
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + weight);
      }
    }
    const merged = heaviest(votes, limit * 6);
    const starts: number[] = [];
    const apart = Math.max(diagonalWidth * 2, pattern.length >> 2);
    for (const { diagonal } of merged) {
      const start = (diagonal + 1) * diagonalWidth;
      if (starts.some((other) => Math.abs(other - start) < apart)) continue;
      starts.push(start);
      if (starts.length === limit) break;
    }
    return starts;
  }

  #voters(pattern: string): { at: number; count: number }[] {
    const grams = new Map<string, { at: number; count: number }>();
    for (let at = 0; at + gramLength <= pattern.length; at++) {
      const gram = pattern.slice(at, at + gramLength);
      const count = this.#count(pattern, at);
      if (count > 0 && !grams.has(gram)) grams.set(gram, { at, count });
    }
    let budget = maxPostings;
    return [...grams.values()]
      .sort((a, b) => a.count - b.count)
      .slice(0, maxVoters)
      .filter(({ count }) => {
        budget -= count;
        return budget >= 0;
      });
  }

  #count(pattern: string, at: number): number {
    const hash = this.#hash(pattern, at);
    return (this.#heads[hash + 1] ?? 0) - (this.#heads[hash] ?? 0);
  }

  #hash(text: string, at: number): number {
    let hash = text.charCodeAt(at);
    for (let i = 1; i < gramLength; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + i);
    // Fibonacci hashing: the golden ratio spreads the low bits over the high ones, which are kept.
    return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> this.#shift;
  }
}

/** The diagonals with most votes, each with its neighbour's; sorting all of them would cost more than the search. */
function heaviest(votes: ReadonlyMap<number, number>, limit: number): { diagonal: number; weight: number }[] {
  const top: { diagonal: number; weight: number }[] = [];
  let least = 0;
  for (const [diagonal, own] of votes) {
    const weight = own + (votes.get(diagonal + 1) ?? 0);
    if (top.length >= limit && weight <= least) continue;
    top.push({ diagonal, weight });
    if (top.length >= limit * 2) {
      top.sort((a, b) => b.weight - a.weight || a.diagonal - b.diagonal).length = limit;
      least = top[limit - 1]?.weight ?? 0;
    }
  }
  return top.sort((a, b) => b.weight - a.weight || a.diagonal - b.diagonal);
}
