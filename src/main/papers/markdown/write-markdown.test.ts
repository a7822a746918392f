import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from '../../sentences/split-sentences';
import { arbitraryDocument } from '../arbitrary-document';
import type { PaperDocument } from '../paper-document';
import { readMarkdown } from './read-markdown';
import { writeMarkdown } from './write-markdown';

const head = { title: 'Trade: "a\\b" # no', style: 'apa', locale: 'uk-UA' };
const services = { newId: () => '', splitSentences };

function write(document: PaperDocument): string {
  return writeMarkdown(head, document, (sourceId) => sourceId.replace(/^key:/, ''));
}

/** Texts of citations are made anew, so they are no part of what is kept. */
function withoutTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'object' && inner !== null && inner.type === 'citation' ? { ...inner, text: '' } : inner,
  );
}

it('reads back every paper that it writes', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const read = readMarkdown(write(document), services);
      expect(withoutTexts(read)).toEqual(withoutTexts({ head, document }));
    }),
    { numRuns: 300 },
  );
}, 60_000);
