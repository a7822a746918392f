import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../contract/sources';
import { inlineSpans } from './inline-syntax';
import { paragraphOf } from './paragraph-of';

function paragraphFrom(text: string): Paragraph {
  return paragraphOf(text, 30);
}

function looks(text: string): { readonly shown: string; readonly styled: readonly string[] } {
  const spans = inlineSpans(paragraphFrom(text));
  const hidden = new Set<number>();
  for (const { kind, start, end } of spans) {
    if (kind === 'syntax') for (let unit = start; unit < end; unit++) hidden.add(unit - 30);
  }
  const visible = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => (hidden.has(from + index) ? '' : (text[from + index] ?? ''))).join(
      '',
    );
  return {
    shown: visible(0, text.length),
    styled: spans
      .filter(({ kind }) => kind !== 'syntax')
      .map(({ kind, start, end }) => `${kind}: ${visible(start - 30, end - 30)}`),
  };
}

describe('inlineSpans', () => {
  it('reads emphasis, code and links, nested ones too', () => {
    expect(
      looks('- **The wreck of the *Hedda Moe*.** In the night, see [the site](https://a.example/x_y) and `a*b*`.'),
    ).toEqual({
      shown: '- The wreck of the Hedda Moe. In the night, see the site and a*b*.',
      styled: ['code: a*b*', 'link: the site', 'strong: The wreck of the Hedda Moe.', 'emphasis: Hedda Moe'],
    });
  });

  it('leaves what is no marker as it stands', () => {
    const plain = ['2 * 3 * 4', 'snake_case_name', 'a * b', '**', 'cost: 5*', '[4] and [7]', '( _ )'];
    expect(plain.map((text) => looks(text).shown)).toEqual(plain);
    expect(looks('5 \\* 3 \\*')).toEqual({ shown: '5 * 3 *', styled: [] });
  });

  it('is not slowed down by hostile text', () => {
    const started = performance.now();
    for (const text of [
      '**a'.repeat(2000),
      '[a](('.repeat(1200),
      '`'.repeat(6000),
      '*_'.repeat(3000),
      '**'.repeat(500_000),
    ]) {
      inlineSpans(paragraphFrom(text));
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('stays inside any paragraph', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', '`', '[', ']', '(', ')', 'a', ' ', '\\', 'ж') }),
        (text) => {
          for (const { start, end } of inlineSpans(paragraphFrom(text))) {
            expect(start).toBeGreaterThanOrEqual(30);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(30 + text.length);
          }
        },
      ),
    );
  });
});
