import type { FactLayoutProps } from '../list/fact-layout';

/** A stretch of years on the scale beside the timeline. */
export interface ScaleStep {
  readonly from: number;
  /** Years that it covers. */
  readonly length: number;
  /** Facts in it. */
  readonly count: number;
  /** Index of its first year among the years that have facts. */
  readonly year: number;
}

// What a low window has room for.
const mostSteps = 24;
const lengths = [1, 10, 50, 100, 500, 1000];

/** Years, decades or longer stretches that have facts, in the order of the timeline: as fine as the scale has room for. */
export function scaleSteps(groups: FactLayoutProps['groups']): readonly ScaleStep[] {
  const years = groups.filter(({ count }) => count > 0).map(({ key, count }) => ({ year: Number(key), count }));
  const length =
    lengths.find((each) => new Set(years.map(({ year }) => Math.floor(year / each))).size <= mostSteps) ?? 1000;
  const steps: ScaleStep[] = [];
  for (const [index, { year, count }] of years.entries()) {
    const from = Math.floor(year / length) * length;
    const last = steps.at(-1);
    if (last?.from === from) steps[steps.length - 1] = { ...last, count: last.count + count };
    else steps.push({ from, length, count, year: index });
  }
  return steps;
}
