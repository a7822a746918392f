import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownText } from './markdown-text';
import { plainText } from './plain-text';

const markdown = new MarkdownIt({ html: false });

describe('markdownText', () => {
  it.each([
    ['<div class="csl-entry">A. <i>The </i><i>Title</i>. <b>3</b></div>', 'A. *The Title*. **3**'],
    ['<i> spaced </i>x<b></b>', '*spaced* x'],
    ['H<sub>2</sub>O <span style="font-variant:small-caps;">x</span>', 'H<sub>2</sub>O x'],
    ['1. # *a* _b_ [c](d) &#60;e&#62; f`g`', '1\\. # \\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> f\\`g\\`'],
    ['# a', '\\# a'],
    ['<div class="csl-left-margin">[1]</div><div class="csl-right-inline">B</div>', '\\[1\\] B'],
  ])('%s', (html, expected) => {
    expect(markdownText(html)).toBe(expected);
  });

  it('shows the same text as the html did', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab 1.*_[]()#`\\!~$^|-+>{}"'.split('')),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (raw) => {
        const html = `x ${raw.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;')}`;
        expect(plainText(markdown.render(markdownText(html)))).toBe(plainText(html));
      }),
    );
  });
});
