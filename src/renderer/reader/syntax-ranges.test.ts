import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from '../../contract/sources';
import { paragraphOf } from './paragraph-of';
import { syntaxRanges } from './syntax-ranges';

function shown(kind: ParagraphKind, text: string): string {
  const paragraph = paragraphOf(text, 40, kind, 1);
  let at = 40;
  let out = '';
  for (const { start, end } of syntaxRanges(paragraph)) {
    out += text.slice(at - 40, start - 40);
    at = end;
  }
  return out + text.slice(at - 40);
}

describe('syntaxRanges', () => {
  it('hides what the look of a block says already, and nothing else', () => {
    expect([
      shown('heading', '## 1. The compact ##'),
      shown('heading', 'The compact\n==='),
      shown('list-item', '  - **Winter of 1947.** Flour'),
      shown('list-item', '1. The grant'),
      shown('quote', '> A light that fails\n> shall be relit'),
      shown('code', '```ts\nconst a = 1;\n```'),
      shown('paragraph', 'Secretariat\\\nPublished'),
      shown('table', '| a | b |'),
      shown('heading', '##'),
    ]).toEqual([
      '1. The compact',
      'The compact',
      '**Winter of 1947.** Flour',
      '1. The grant',
      'A light that fails\nshall be relit',
      'const a = 1;',
      'Secretariat\nPublished',
      '| a | b |',
      '##',
    ]);
  });

  it('stays inside any paragraph and in order', () => {
    const kinds = ['paragraph', 'heading', 'list-item', 'quote', 'code', 'table'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.string({ unit: fc.constantFrom('#', ' ', '>', '-', '`', '\n', 'a', '=', '\\') }),
        (kind, text) => {
          let at = 0;
          for (const { start, end } of syntaxRanges(paragraphOf(text, 0, kind))) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
