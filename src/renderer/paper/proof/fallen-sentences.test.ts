import { expect, test } from 'vitest';
import type { CheckedSentence } from '../../../contract/papers';
import { fallenSentences, stepToFallen } from './fallen-sentences';

function sentence(text: string, block: number, flags: CheckedSentence['flags'] = ['disputed']): CheckedSentence {
  return { text, block, state: 'disputed', factIds: [], sourceIds: [], flags };
}

test('walks the sentences that rest on what fell from the caret on, and round the end', () => {
  const sentences = fallenSentences({
    sentences: [sentence('One.', 1), sentence('Sound.', 1, []), sentence('Two.', 4), sentence('Three.', 4)],
    quotes: [],
    problems: [],
    coverage: 1,
  });
  const [one, two, three] = sentences;
  expect(sentences.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  expect([0, 1, 2, 4, 5].map((block) => stepToFallen(sentences, block, 1))).toEqual([one, one, two, two, one]);
  expect([0, 1, 2, 4, 5].map((block) => stepToFallen(sentences, block, -1))).toEqual([three, one, one, three, three]);
  const at = (text: string, block: number, step: 1 | -1) => stepToFallen(sentences, { text, block }, step)?.text;
  expect([at('One.', 1, 1), at('Three.', 4, 1), at('One.', 1, -1), at('Three.', 4, -1)]).toEqual([
    'Two.',
    'One.',
    'Three.',
    'Two.',
  ]);
  expect(at('Changed since.', 3, 1)).toBe('Two.');
  expect(stepToFallen([], 3, 1)).toBeUndefined();
});
