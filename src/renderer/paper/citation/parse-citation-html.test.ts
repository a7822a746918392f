import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCitationHtml, type RichNode } from './parse-citation-html';

function textOf(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

test("reads the engine's markup into elements", () => {
  expect(
    parseCitationHtml(
      '<div class="csl-left-margin">[1]</div><div class="csl-right-inline">Sato, <span style="font-variant:small-caps;">K.</span> <i>Harbours &#38; <span style="font-style:normal;">Hedda</span></i> 4<sup>th</sup>.</div>',
    ),
  ).toEqual([
    { tag: 'block', look: 'left-margin', children: ['[1]'] },
    {
      tag: 'block',
      look: 'right-inline',
      children: [
        'Sato, ',
        { tag: 'span', look: 'smallcaps', children: ['K.'] },
        ' ',
        { tag: 'i', children: ['Harbours & ', { tag: 'span', look: 'plain', children: ['Hedda'] }] },
        ' 4',
        { tag: 'sup', children: ['th'] },
        '.',
      ],
    },
  ]);
});

test('drops tags of others with their attributes and keeps their words', () => {
  expect(parseCitationHtml('a <img src=x onerror=alert(1)><script>b</script> <i>c</b></i> &bogus; 1 < 2')).toEqual([
    'a ',
    'b',
    ' ',
    { tag: 'i', children: ['c'] },
    ' &bogus; 1 < 2',
  ]);
});

test('never loses text without markup, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;');
      expect(textOf(parseCitationHtml(`<b>${escaped}</b>`))).toBe(text);
    }),
  );
});
