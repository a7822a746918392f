import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextSpan } from '../split-sentences';

/** Share of sentences whose both ends are right, over those found and those there: F1, 0..1. */
export function measureBoundaries(
  name: `${'english' | 'ukrainian'}-${'tuning' | 'held-out' | 'second-held-out'}`,
  split: (text: string) => readonly TextSpan[],
): number {
  let [right, found, there] = [0, 0, 0];
  for (const line of readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const { text, expected } = readMarked(line);
    const spans = split(text).map(({ start, end }) => `${start}-${end}`);
    right += spans.filter((span) => expected.has(span)).length;
    found += spans.length;
    there += expected.size;
  }
  return (2 * right) / (found + there);
}

function readMarked(line: string): { text: string; expected: ReadonlySet<string> } {
  const expected = new Set<string>();
  let text = '';
  for (const part of line.split('|')) {
    const start = text.length + (part.length - part.trimStart().length);
    text += part;
    expected.add(`${start}-${text.trimEnd().length}`);
  }
  return { text, expected };
}

/** The sample essay, which lies beside the checkout; undefined where it does not. */
export function readEssay(): string | undefined {
  const path = join(import.meta.dirname, '../../../../../shared/samples/chekalenko-japan-ukraine.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Like `measureBoundaries`, of the sample essay. */
export function measureEssayBoundaries(essay: string, split: (text: string) => readonly TextSpan[]): number {
  const spans = readFileSync(join(import.meta.dirname, 'essay-spans.txt'), 'utf8');
  const expected = new Set(spans.match(/\d+-\d+/gu));
  const found = split(essay).map(({ start, end }) => `${start}-${end}`);
  return (2 * found.filter((span) => expected.has(span)).length) / (found.length + expected.size);
}
