import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseSentence } from '../analyse-sentence';
import { assessSentence } from '../assess-sentence';

/** Shares of what was found that is right, and of what is there that was found, 0..1. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Part = 'tuning' | 'held-out' | 'second-held-out';
// As in findClaims.
const threshold = 1.5;

/** How well check-worthy utterances of debates are told from the others. */
export function measureDebates(part: Part | 'ukrainian'): Accuracy & { readonly sentences: number } {
  const count = { right: 0, found: 0, there: 0 };
  const lines = readLines(`debates-${part}`);
  for (const line of lines) {
    const [isWorth, isFound] = [line.startsWith('c|'), assessSentence(line.slice(2)).score >= threshold];
    if (isWorth) count.there += 1;
    if (isFound) count.found += 1;
    if (isWorth && isFound) count.right += 1;
  }
  return { ...accuracyOf(count), sentences: lines.length };
}

/** How well dates, sums and quantities are read, each right only with its normal form. */
export function measureFigures(part: Part): Readonly<Record<'dates' | 'money' | 'quantities', Accuracy>> {
  const counts = {
    dates: { right: 0, found: 0, there: 0 },
    money: { right: 0, found: 0, there: 0 },
    quantities: { right: 0, found: 0, there: 0 },
  };
  for (const line of readLines(`figures-${part}`)) {
    const [text = '', labels = ''] = line.split(' => ');
    const [dates, money, quantities] = labels.split('|').map((list) => list.split(',').map((one) => one.trim()));
    const analysis = analyseSentence(text);
    compare(
      counts.dates,
      dates,
      analysis.dates.map(({ iso }) => iso),
    );
    compare(
      counts.money,
      money,
      analysis.money.map(({ amount, currency }) => `${amount} ${currency}`),
    );
    compare(
      counts.quantities,
      quantities,
      analysis.quantities.map(({ value, unit, counted }) =>
        [value, unit, counted].filter((one) => one !== '').join(' '),
      ),
    );
  }
  return {
    dates: accuracyOf(counts.dates),
    money: accuracyOf(counts.money),
    quantities: accuracyOf(counts.quantities),
  };
}

interface Count {
  right: number;
  found: number;
  there: number;
}

function compare(count: Count, expected: readonly string[] = [], found: readonly string[]): void {
  const left = expected.filter((one) => one !== '');
  count.there += left.length;
  count.found += found.length;
  for (const one of found) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    count.right += 1;
  }
}

function accuracyOf({ right, found, there }: Count): Accuracy {
  return { precision: right / found, recall: right / there, f1: (2 * right) / (found + there) };
}

function readLines(name: string): string[] {
  return readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
