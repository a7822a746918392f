import { billionLaughs, type HostileFile, nested, sentence, text } from './hostile-parts';

export const bibliographies: readonly HostileFile[] = [
  { name: 'deep.json', bytes: () => nested('[', 3_000_000, ''), expected: ['invalid-input', 'too-large'] },
  {
    name: 'proto.json',
    bytes: () =>
      text(
        '[{"__proto__":{"polluted":true},"id":"a","type":"book","title":"A","constructor":{"prototype":{"polluted":1}}}]',
      ),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'unbalanced.bib',
    bytes: () => text(`@article{a, title={{{{${sentence}\n@book{b, title={Fine}}\n`.repeat(200)),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'braces.bib',
    bytes: () => nested('@article{a, title={', 200_000),
    expected: ['imported', 'invalid-input', 'too-large', 'timed-out', 'unreadable'],
  },
  {
    name: 'keys.bib',
    bytes: () =>
      text(
        '@book{a, title={One}}\n@book{a, title={Two}}\n@book{, title={Three}}\n@book{__proto__, title={Four}, __proto__={x}, constructor={y}}\n',
      ),
    expected: ['imported'],
  },
  {
    name: 'strings.bib',
    bytes: () =>
      text(
        `@string{a0 = "lol"}\n${Array.from({ length: 30 }, (_, index) => `@string{a${index + 1} = ${Array.from({ length: 10 }, () => `a${index}`).join(' # ')}}`).join('\n')}\n@book{b, title = a30}\n`,
      ),
    expected: ['imported', 'invalid-input', 'too-large'],
  },
  {
    name: 'regex.bib',
    bytes: () =>
      text(
        `@article{a, author={${'a and '.repeat(100_000)}}, title={${'\\'.repeat(200_000)}}, pages={${'1-'.repeat(100_000)}}}`,
      ),
    expected: ['imported', 'invalid-input', 'too-large'],
  },
  {
    name: 'regex.ris',
    bytes: () =>
      text(
        `TY  - JOUR\nAU  - ${'a, '.repeat(200_000)}\nPY  - ${'1'.repeat(200_000)}/\nDO  - ${'10.1/'.repeat(100_000)}\n${' '.repeat(500_000)}\n__proto__  - x\nER  - \n`,
      ),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'aliases.cff',
    bytes: () =>
      text(
        `cff-version: 1.2.0\ntitle: A\na0: &a0 [lol]\n${Array.from({ length: 20 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join(', ')}]`).join('\n')}\nauthors: *a20\n`,
      ),
    expected: ['imported', 'invalid-input', 'too-large'],
  },
  {
    name: 'proto.cff',
    bytes: () =>
      text(
        'cff-version: 1.2.0\ntitle: A\n__proto__: {polluted: true}\nauthors:\n  - family-names: Lind\n    given-names: Ada\n',
      ),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'laughs.xml',
    bytes: () =>
      text(
        `<?xml version="1.0"?>${billionLaughs}<xml><records><record><titles><title>&a12;</title></titles></record></records></xml>`,
      ),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'nested-records.xml',
    bytes: () => text(`<xml><records>${'<record>'.repeat(500_000)}`),
    expected: ['imported', 'invalid-input', 'too-large'],
  },
];
