import { joinHashes } from './hash-text';

const hashes = 64;
const rowsOfBand = 4;
const bands = hashes / rowsOfBand;

// Odd multipliers and offsets of the 64 hash functions: any fixed ones do, as long as they are always the same.
const multipliers = Int32Array.from({ length: hashes }, (_, at) => joinHashes(at + 1, 0x51ed27) | 1);
const offsets = Int32Array.from({ length: hashes }, (_, at) => joinHashes(at + 1, 0x2c1b3c));
const least = new Int32Array(hashes);

/**
 * The 16 bands of a MinHash of 64 values: sets that share 60 % of their members share a band nine times in ten, sets that share 20 % one
 * time in forty. Signed 32-bit each; none for an empty set.
 */
export function bandsOf(members: readonly number[]): number[] {
  if (members.length === 0) return [];
  least.fill(0x7fffffff);
  for (const member of members) {
    for (let at = 0; at < hashes; at++) {
      const hash = Math.imul(member ^ (offsets[at] ?? 0), multipliers[at] ?? 1);
      const mixed = hash ^ (hash >>> 15);
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rowsOfBand; row++) key = joinHashes(key, least[band * rowsOfBand + row] ?? 0);
    return key;
  });
}
