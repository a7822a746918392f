import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { citeKeyFor } from './cite-key-for';

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
