import { expect, test } from 'vitest';
import type { Chain } from '../../contract/chain';
import { chainLinks } from './chain-links';

const use = { paperId: 'p', paperTitle: 'P', block: 2, sentence: 'It is so.', factId: 'f', sourceId: 's' };
const chain = {
  sentences: [
    { ...use, citationId: 'one' },
    { ...use, citationId: 'two' },
  ],
  facts: [
    {
      id: 'f',
      evidence: [
        { id: 'e1', kind: 'passage', fact: null },
        { id: 'e2', kind: 'search', fact: null },
        { id: 'e3', kind: 'fact', fact: { id: 'g' } },
        { id: 'e4', kind: 'fact', fact: { id: 'f' } },
      ],
    },
  ],
  passages: [{ id: 'a' }],
  sources: [{ id: 's' }],
} as unknown as Chain;

test('the chain runs from sentences to sources, each sentence once, and knows where its subject is', () => {
  const keys = (subject: Parameters<typeof chainLinks>[1], of: Chain = chain) => {
    const { links, subjectIndex } = chainLinks(of, subject);
    return [links.map(({ key }) => key), subjectIndex];
  };
  const sentence = { kind: 'sentence' as const, paperId: 'p', text: 'It is so.', factIds: ['f'], sourceIds: [] };
  expect([
    keys({ kind: 'annotation', id: 'a' }),
    keys({ kind: 'source', id: 'other' }),
    keys(sentence, { ...chain, sentences: [] }),
  ]).toEqual([
    [['p 2 It is so.', 'fact f', 'evidence e2', 'evidence e3', 'passage a', 'source s'], 4],
    [['p 2 It is so.', 'fact f', 'evidence e2', 'evidence e3', 'passage a', 'source s'], -1],
    [['subject', 'fact f', 'evidence e2', 'evidence e3', 'passage a', 'source s'], 0],
  ]);
});
