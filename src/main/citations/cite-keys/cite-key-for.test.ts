import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../contract/csl';
import { citeKeyForRule } from './cite-key-for';
import { checkCiteKeyRule } from './cite-key-rule';

const citeKeyFor = citeKeyForRule();

function work(family: string, title: string, year?: number, more: Partial<CslItem> = {}): Partial<CslItem> {
  const issued = year === undefined ? {} : { issued: { 'date-parts': [[year]] } };
  return { title, author: [{ family }], ...issued, ...more };
}

describe('citeKeyFor', () => {
  it.each([
    [work('Chekalenko', 'Japan and Ukraine', 2025), 'chekalenkoJapanUkraine2025'],
    [work('Devlin', 'BERT: Pre-training of Deep Bidirectional Transformers', 2019), 'devlinBERTPretrainingDeep2019'],
    [work('Ren', 'Faster R-CNN: Towards Real-Time Object Detection', 2015), 'renFasterRCNNRealTime2015'],
    [work("O'Neil", "The <i>Author's</i> Own Word", 1999), 'oneilAuthorOwnWord1999'],
    [work('van der Berg', 'A', 2001), 'vanderberg2001'],
    [work('Müller', 'Über die Größe der Städte', 1910), 'muellerUeberGroesseStaedte1910'],
    [work('Söderström', 'Ett kort brev', 1950, { language: 'sv' }), 'soderstromEttKortBrev1950'],
    [work('Чекаленко', 'Японія і Україна', 2024, { language: 'uk' }), 'chekalenkoYaponiyaUkraina2024'],
    [work('山田', '日本の外交', 2020), expect.stringMatching(/^[a-z]+[A-Za-z]+2020$/)],
    [{ title: 'Anonymous work' }, 'AnonymousWork'],
    [
      { author: [{ literal: 'World Health Organization' }], issued: { literal: 'around 1990' } },
      'worldhealthorganization1990',
    ],
    [{ editor: [{ family: 'Ed' }], title: '…' }, 'ed'],
    [{}, 'item'],
  ])('%j', (csl, key) => {
    expect(citeKeyFor(csl, new Set())).toEqual(key);
  });

  it('adds letters until the key is free', () => {
    const csl = work('Roe', 'Word', 2000);
    const taken = new Set<string>();
    for (let number = 0; number < 29; number += 1) {
      taken.add(citeKeyFor(csl, taken));
    }
    expect([...taken].filter((_, number) => [0, 1, 2, 26, 27, 28].includes(number))).toEqual([
      'roeWord2000',
      'roeWord2000a',
      'roeWord2000b',
      'roeWord2000z',
      'roeWord2000aa',
      'roeWord2000ab',
    ]);
  });

  it('is made of ASCII letters and digits, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (family, title) => {
        expect(citeKeyFor(work(family, title), () => false)).toMatch(/^[A-Za-z0-9]+$/);
      }),
    );
  });
});

describe('citeKeyForRule', () => {
  const two = work('van der Berg', 'The harbours of the North: an atlas', 2021, {
    type: 'article-journal',
    author: [{ family: 'van der Berg' }, { family: 'Müller' }],
    issued: { 'date-parts': [[2021, 4]] },
    'container-title': 'Journal of Deep Water',
  });
  const three = { ...two, author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] };

  it.each([
    ['auth + year', 'vanderBerg2021'],
    ['Auth(3) + "_" + shortyear', 'Van_21'],
    ['auth(3,2).upper + ":" + month', 'MUE:04'],
    ['authEtal2 + year', 'vanderBerg.Mueller2021'],
    ['authors(1).lower + year', 'vanderbergetal2021'],
    ['authors', 'vanderBergMueller'],
    ['title', 'TheHarboursOfTheNorthAnAtlas'],
    ['shorttitle(2)', 'harboursNorth'],
    ['shorttitle(3, 1).lower', 'harboursnorthatlas'],
    ['veryshorttitle.capitalize + type', 'Harboursarticlejournal'],
    ['journal.condense("-").lower', 'journal-of-deep-water'],
    ['journal.abbr', 'JoDW'],
    ["auth.lower.replace('vander', '').substring(1, 3) + year", 'ber2021'],
    ['auth.replace(find="van", replace="Van")', 'VanderBerg'],
  ])('%s', (rule, key) => {
    expect(citeKeyForRule(rule)(two, new Set())).toBe(key);
  });

  it('takes the first alternative that says something about the work', () => {
    const keyFor = citeKeyForRule('auth.lower + "-" + year | "untitled" + shorttitle | "work"');
    expect(keyFor(three, new Set())).toBe('a-2021');
    expect(keyFor({ title: 'Tides' }, new Set())).toBe('untitledTides');
    expect(keyFor({}, new Set(['work']))).toBe('worka');
    expect(citeKeyForRule('authEtal2')(three, new Set())).toBe('A.etal');
  });

  it.each([
    ['', /it is empty/],
    ['auth +', /ends too early/],
    ['author + year', /"author" is no part of a key.*auth, Auth/],
    ['auth.lowercase', /"lowercase" is no change to a part.*lower, upper/],
    ['year(2)', /"year" takes at most 0/],
    ['auth year', /"year" cannot stand where it is/],
    ['auth + "open', /""open" cannot be read/],
    ['auth(', /ends too early/],
    ['__proto__', /cannot be read/],
    ['constructor', /"constructor" is no part/],
    ['auth+'.repeat(200), /more than 500/],
  ])('names what is wrong with the rule "%s"', (rule, message) => {
    expect(() => checkCiteKeyRule(rule)).toThrowError(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(message) }),
    );
  });
});
