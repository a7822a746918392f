// Long enough that two texts share a run only where one was made from the other, short enough to survive edits.
const runLength = 24;
// So many runs of a text are looked at; more would say the same.
const wantedRuns = 8000;
const base = 257;
const modulus = 16_777_213;

/**
 * How much of two texts is the same, 0..1: Dice of runs of 24 characters, blanks aside, of which those count whose hash
 * says so. Both texts are asked the same, so that a change moves only the runs around it.
 */
export function textLikeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace(/\s+/g, ''));
  if (left === undefined || right === undefined || left === '' || right === '') return 0;
  if (left === right) return 1;
  const step = Math.max(1, Math.floor(Math.max(left.length, right.length) / wantedRuns));
  const [runsOfA, runsOfB] = [runsOf(left, step), runsOf(right, step)];
  if (runsOfA.size === 0 || runsOfB.size === 0) return 0;
  let shared = 0;
  for (const run of runsOfA) if (runsOfB.has(run)) shared += 1;
  return (2 * shared) / (runsOfA.size + runsOfB.size);
}

function runsOf(text: string, step: number): Set<number> {
  const runs = new Set<number>();
  let highest = 1;
  for (let count = 1; count < runLength; count += 1) highest = (highest * base) % modulus;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= runLength) hash = (hash + modulus - ((text.charCodeAt(at - runLength) * highest) % modulus)) % modulus;
    hash = (hash * base + text.charCodeAt(at)) % modulus;
    if (at >= runLength - 1 && hash % step === 0) runs.add(hash);
  }
  return runs;
}
