import { expect, test } from 'vitest';
import type { CheckedSentence } from '../../../contract/papers';
import { type ProofMark, partMarks } from './mark-measurer';

function mark(top: number, height: number): ProofMark {
  const sentence: CheckedSentence = { text: 'A.', state: 'naked', block: 0, factIds: [], sourceIds: [], flags: [] };
  return { top, height, state: 'naked', sentence, range: null };
}

test('marks of sentences on one line share it, others keep their height', () => {
  const parted = partMarks([mark(100, 27), mark(0, 54), mark(27, 54)]);
  expect(parted.map(({ top, height }) => [top, top + height])).toEqual([
    [0, 39.5],
    [41.5, 81],
    [100, 127],
  ]);
});

test('however many sentences stand on a line, marks stay in order and apart', () => {
  const parted = partMarks([mark(0, 27), mark(0, 27), mark(0, 27), mark(0, 27)]);
  for (const [index, { top, height }] of parted.entries()) {
    const next = parted[index + 1];
    if (next !== undefined) expect(top + height).toBeLessThanOrEqual(next.top - 2);
    expect(height).toBeGreaterThan(0);
  }
});
