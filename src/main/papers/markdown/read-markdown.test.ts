import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../sentences/public';
import type { Block, Inline } from '../paper-document';
import { readMarkdown } from './read-markdown';

let ids = 0;
const services = { newId: () => `n${++ids}`, splitSentences };

function read(text: string): readonly Block[] {
  return readMarkdown(text, services).document.blocks;
}

/** Inlines in short: text with its format, citations as their items. */
function brief(inlines: readonly Inline[]): unknown[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.format === 0 ? inline.text : [inline.text, inline.format];
      case 'citation':
        return inline.items.map(({ sourceId, ...rest }) => ({ [sourceId.slice(4)]: rest }));
      case 'fact':
        return { fact: inline.factId, of: brief(inline.inlines) };
      case 'link':
        return { link: inline.url, of: brief(inline.inlines) };
      case 'footnote':
        return { note: inline.blocks.map(briefBlock) };
      case 'linebreak':
        return '/';
    }
    return inline;
  });
}

function briefBlock(block: Block | undefined): unknown {
  return block !== undefined && 'inlines' in block ? brief(block.inlines) : block;
}

function line(text: string): unknown {
  return briefBlock(read(text)[0]);
}

describe('citations, as in pandoc’s manual', () => {
  const suppress = { suppressAuthor: true };
  const narrative = (key: string, rest: object) => [
    [{ [key]: { authorOnly: true } }],
    ' ',
    [{ [key]: { ...suppress, ...rest } }],
  ];
  it.each<[string, unknown[]]>([
    [
      'Blah [see @doe99, pp. 33-35 and *passim*; @smith04, chap. 1].',
      [
        'Blah ',
        [
          { doe99: { prefix: 'see', locator: '33-35', label: 'page', suffix: 'and *passim*' } },
          { smith04: { locator: '1', label: 'chapter' } },
        ],
        '.',
      ],
    ],
    ['Blah [@doe99, 33-35, 38-39 and more]', ['Blah ', [{ doe99: { locator: '33-35, 38-39', suffix: 'and more' } }]]],
    ['Smith says [-@smith04].', ['Smith says ', [{ smith04: suppress }], '.']],
    ['@smith04 says', [...narrative('smith04', {}), ' says']],
    ['@smith04 [p. 33] says', [...narrative('smith04', { locator: '33', label: 'page' }), ' says']],
    [
      '@smith04 [p. 33; see @b]',
      [
        [{ smith04: { authorOnly: true } }],
        ' ',
        [{ smith04: { ...suppress, locator: '33', label: 'page' } }, { b: { prefix: 'see' } }],
      ],
    ],
    ['@smith04 [@b]', [...narrative('smith04', {}), ' ', [{ b: {} }]]],
    [
      '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
      [[{ 'https://example.com/bib?name=foobar&date=2000': { locator: '33', label: 'page' } }]],
    ],
    ['[@smith{ii, A, D-Z}, with a suffix]', [[{ smith: { locator: 'ii, A, D-Z', suffix: ', with a suffix' } }]]],
    [
      '[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]',
      [[{ smith: { locator: 'iv, vi-xi, (xv)-(xvii)', label: 'page', suffix: 'with suffix here' } }]],
    ],
    ['[@smith{}, 99 years later]', [[{ smith: { suffix: ', 99 years later' } }]]],
    ['[@Foo_bar.baz. and more]', [[{ 'Foo_bar.baz': { suffix: '. and more' } }]]],
    ['[@smith, p. iv]', [[{ smith: { locator: 'iv', label: 'page' } }]]],
    [
      '[@коваленко2001, с. 5–7; @b, розд. 2; @c, § 4]',
      [
        [
          { коваленко2001: { locator: '5–7', label: 'page' } },
          { b: { locator: '2', label: 'chapter' } },
          { c: { locator: '4', label: 'section' } },
        ],
      ],
    ],
    ['mail me@example.org or [me@example.org]', ['mail me@example.org or [me@example.org]']],
    [
      '\\@smith and `@smith` and [link](https://x.org/@smith)',
      ['@smith and ', ['@smith', 16], ' and ', { link: 'https://x.org/@smith', of: ['link'] }],
    ],
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected);
  });
});

describe('facts', () => {
  it.each<[string, unknown]>([
    [
      'One. Two grew [@a, p. 3]. [fact:f-1]',
      ['One. ', { fact: 'f-1', of: ['Two grew ', [{ a: { locator: '3', label: 'page' } }], '.'] }],
    ],
    ['One. Two. [@a] [fact:f1] Three.', ['One. ', { fact: 'f1', of: ['Two. ', [{ a: {} }]] }, ' Three.']],
    [
      '[the words](fact:f1) and [others]{fact="f2"}',
      [{ fact: 'f1', of: ['the words'] }, ' and ', { fact: 'f2', of: ['others'] }],
    ],
    ['[[@a, p. 3]]{fact="f1"}', [[{ a: { locator: '3', label: 'page', factId: 'f1' } }]]],
    ['[fact:f1]', [{ fact: 'f1', of: ['fact:f1'] }]],
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected);
  });
});

describe('notes, blocks and formats', () => {
  it('puts notes where their marks are, and loses none', () => {
    const text =
      'A[^a] b^[in *line*] c[^none].\n\n[^a]: First [@x].\n    Still first.\n\n    Second.\n\n[^lost]: Kept.\n\nEnd.\n';
    expect(read(text).map(briefBlock)).toEqual([
      [
        'A',
        { note: [['First ', [{ x: {} }], '. Still first.'], ['Second.']] },
        ' b',
        { note: [['in ', ['line', 2]]] },
        ' c[^none].',
      ],
      ['End.'],
      [{ note: [['Kept.']] }],
    ]);
  });

  it('reads blocks, and shows HTML as the text it is', () => {
    const text =
      '## H~2~O x^2^\n\n> q1\n>\n> q2\n\n- [x] done\n- [ ] open\n    1. in\n\n***\n\n```js\na < b\n\nc\n```\n\n| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n<b onclick="x">no</b> [x](javascript:alert(1)) **b**_i_ [u]{.underline} &lt; two  \nlines\n';
    const [heading, quote, list, rule, code, table, last] = read(text);
    expect(briefBlock(heading)).toEqual(['H', ['2', 32], 'O x', ['2', 64]]);
    expect(quote?.type === 'quote' && quote.blocks.map(briefBlock)).toEqual([['q1'], ['q2']]);
    expect(list).toMatchObject({
      kind: 'check',
      items: [{ isChecked: true }, { isChecked: false, lists: [{ kind: 'number', start: 1 }] }],
    });
    expect(rule).toEqual({ type: 'rule' });
    expect(briefBlock(code)).toEqual([['a < b', 16], '/', '/', ['c', 16]]);
    expect(
      table?.type === 'table' && table.rows.map((row) => row.map(({ header, inlines }) => [header, ...brief(inlines)])),
    ).toEqual([
      [
        [1, 'a'],
        [1, 'b'],
      ],
      [
        [0, '1'],
        [0, ['2', 4]],
      ],
    ]);
    expect(briefBlock(last)).toEqual([
      '<b onclick="x">no</b> [x](javascript:alert(1)) ',
      ['b', 1],
      ['i', 2],
      ' ',
      ['u', 8],
      ' < two',
      '/',
      'lines',
    ]);
  });

  it('reads the flat keys of a head, whatever else stands there', () => {
    const head = (text: string) => readMarkdown(text, services).head;
    expect(
      head(
        "---\ntitle: 'It''s'\nauthor:\n  - name: x\nlang: uk-UA # comment\ncsl: styles/ieee.csl\n__proto__: x\n---\nText",
      ),
    ).toEqual({ title: "It's", locale: 'uk-UA', style: 'ieee' });
    expect(head('---\ntitle: >\n  Two\n  lines\nlang: "de"\n...\n')).toEqual({
      title: 'Two lines',
      locale: 'de',
      style: '',
    });
    expect([head('---\n\nno head'), read('---\n\nno head').length]).toEqual([{ title: '', locale: '', style: '' }, 2]);
  });
});

it('survives hostile text in short time', () => {
  const hostile = [
    '['.repeat(10_000),
    '^['.repeat(10_000),
    '[@a;'.repeat(2500),
    '@a [p. 3] '.repeat(2000),
    '[@a, {'.repeat(2500),
    'a. [fact:1] '.repeat(1000),
    '[fact:1]'.repeat(1000),
    '> '.repeat(10_000),
    `${'[^a]'.repeat(100)}\n\n[^a]: ${'[^b]'.repeat(100)}\n\n[^b]: ${'[^a]'.repeat(100)}`,
  ];
  const start = performance.now();
  for (const text of hostile) read(text);
  // A second on an idle machine; quadratic time would take minutes.
  expect(performance.now() - start).toBeLessThan(30_000);
}, 120_000);
