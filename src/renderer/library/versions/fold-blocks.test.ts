import { expect, test } from 'vitest';
import type { ComparedBlock } from '../../../contract/source-reading';
import { foldBlocks } from './fold-blocks';

test('what is the same folds away, but for the neighbours of a change', () => {
  const blocks = [...'ssssscssssa'].map((letter): ComparedBlock => {
    const kind = letter === 's' ? 'same' : letter === 'c' ? 'changed' : 'added';
    return { kind, before: null, after: null, words: [] };
  });
  expect(foldBlocks(blocks).map(({ index, blocks: part, isFolded }) => [index, part.length, isFolded])).toEqual([
    [0, 4, true],
    [4, 3, false],
    [7, 2, true],
    [9, 2, false],
  ]);
});
