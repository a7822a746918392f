/** One measured figure beside its bar and its peer. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must stay below, or reach where `atLeast` is set. */
  readonly bar: number;
  readonly atLeast?: boolean;
  /** The peer of the same run, and its figure in the same unit. */
  readonly peer?: { readonly name: string; readonly value: number };
}

/** Prints a figure; a bar that is missed is said, never hidden. */
export function report({ name, value, unit, bar, atLeast = false, peer }: Figure): void {
  const isMet = atLeast ? value >= bar : value < bar;
  const verdict = isMet ? (atLeast ? 'reaches' : 'within') : 'MISSES';
  const ratio =
    peer === undefined ? '' : `; ${peer.name} ${round(peer.value)} ${unit}, ratio ${round(value / peer.value)}`;
  process.stdout.write(`  ${name}: ${round(value)} ${unit} (${verdict} ${bar} ${unit}${ratio})\n`);
}

/** @param share 0..1. @returns the value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** Processor time of this process, in milliseconds: unlike the clock, it does not count what else the machine does. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
