import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepCitationMarkup } from './keep-citation-markup';
import { plainText } from './plain-text';

describe('keepCitationMarkup', () => {
  it('keeps what citeproc writes and shows the rest as text', () => {
    const kept =
      '<div class="csl-entry"><i>a</i> <span style="font-variant:small-caps;">b</span><sup>c</sup> &#60;d&#62;</div>';
    expect(keepCitationMarkup(kept)).toBe(kept);
    expect(keepCitationMarkup('<i onclick=x>a</i></div><b>c<img src=x')).toBe(
      '&#60;i onclick=x&#62;a&#60;/i&#62;&#60;/div&#62;<b>c&#60;img src=x</b>',
    );
    expect(plainText(`${kept} &amp; &#8211;`)).toBe('a bc <d> & –');
  });

  it('returns nothing but its own tags, balanced, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<i>',
      '</i>',
      '<b>',
      '</b>',
      '<div class="csl-entry">',
      '</div>',
      '<script>',
      '<',
      '>',
      'x',
      '"',
      '<i ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = keepCitationMarkup(pieces.join(''));
        const open: string[] = [];
        for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)(\w*)[^>]*>?/g)) {
          expect(tag).toMatch(/^<(\/?[ib]|div class="csl-entry"|\/div)>$/);
          if (slash === '/') {
            expect(open.pop()).toBe(name);
          } else {
            open.push(name);
          }
        }
        expect(open).toEqual([]);
        expect(keepCitationMarkup(html)).toBe(html);
      }),
    );
  });
});
