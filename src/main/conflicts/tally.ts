/** Adds up what small whole numbers weigh. Thousands are counted for each statement, so that it keeps to one piece of memory. */
export interface Tally {
  count(numbers: readonly number[], weight: number): void;
  /** Those that weigh at least so much, in the order in which they came; begins anew. */
  take(least: number): number[];
}

const heaviest = 255;

export function createTally(): Tally {
  let weights = new Uint8Array(1024);
  let counted: number[] = [];

  function grow(number: number): void {
    const wider = new Uint8Array(Math.max(weights.length * 2, number + 1));
    wider.set(weights);
    weights = wider;
  }

  return {
    count(numbers, weight) {
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0;
        if (number >= weights.length) grow(number);
        const before = weights[number] ?? 0;
        if (before === 0) counted.push(number);
        weights[number] = Math.min(heaviest, before + weight);
      }
    },
    take(least) {
      const taken = counted.filter((number) => (weights[number] ?? 0) >= least);
      for (const number of counted) weights[number] = 0;
      counted = [];
      return taken;
    },
  };
}
