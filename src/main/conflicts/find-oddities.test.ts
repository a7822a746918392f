import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParagraphs } from '../extract/text/text-paragraphs';
import { findAcronymVariants } from './find-acronym-variants';
import { findConflicts } from './find-conflicts';
import { findGluedDates } from './find-glued-dates';
import { findNameVariants } from './find-name-variants';
import { findOddities, oddityParts } from './find-oddities';
import { readStatements } from './read-statements';

const essay = join(import.meta.dirname, '../../../../shared/samples/chekalenko-japan-ukraine.txt');

function examine(text: string): [kind: string, ...words: string[]][] {
  return findOddities({ text, paragraphs: textParagraphs(text) }).map(({ kind, spans }) => [
    kind,
    ...spans.map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe('findOddities', () => {
  it('finds parts that do not sum', () => {
    expect(examine('The fleet has 12 ships: 5 tankers, 4 ferries and 2 tugs.')).toEqual([
      ['unsummed-parts', '12 ships', '5 tankers', '4 ferries', '2 tugs'],
    ]);
    expect(
      examine(
        'Of the money, 45 % went to schools, 30 % to roads and the remaining 20 % to the harbour. In Lind live 4,212 foreign citizens, including 2,651 students. Another 1,415 citizens came with their families.',
      ).map(([kind]) => kind),
    ).toEqual(['unsummed-parts', 'unsummed-parts']);
    expect(examine('Флот має 12 кораблів: 5 танкерів, 4 пороми і 2 буксири.').map(([kind]) => kind)).toEqual([
      'unsummed-parts',
    ]);
  });

  it('lets parts be that sum, or that are only some', () => {
    const texts = [
      'The fleet has 12 ships: 5 tankers, 4 ferries and 3 tugs.',
      'The fleet has 12 ships, including 5 tankers and 4 ferries.',
      'Of the money, 45 % went to schools, 30 % to roads and the remaining 25 % to the harbour.',
      'The project helps 20,000 people in about 70 villages. It has 3 aims: 20 schools, 5 clinics and 900 jobs.',
      'The town spent 12.4 million euros: 5.2 million euros on roads and 7.2 million euros on schools.',
      'In Lind live 4,212 foreign citizens, including 2,651 students. Another 1,561 citizens came with their families.',
    ];
    expect(texts.flatMap(examine)).toEqual([]);
  });

  it('finds dates that run into one another', () => {
    const texts = [
      'They paid until the end of 2024.13 May 2024.',
      'Signed on 3 May 20194 June 2020 in Lind.',
      'See the list of 2019-05-032019-06-04.',
      'Від початку 2024.13 червня 2024 року.',
    ];
    expect(texts.map((text) => examine(text)[0]?.[0])).toEqual(texts.map(() => 'glued-dates'));
    expect(
      [
        'In May 2019, 4 June was chosen. It was 2019. 4 June came.',
        'Version 2024.13 is out.',
        'In 2024 13 May was a Monday.',
      ].flatMap(examine),
    ).toEqual([]);
  });

  it('finds one name written two ways', () => {
    const text =
      'The delegates met in Ruthenia, and the Ruthenian guests came by sea. Later in Ruthenia the Rutheniaan flag was seen, for Rutehnia had invited them. Nobody in Ruthe nia spoke. The State Fund for Research (SFFR) paid; the SFRR did not.';
    expect(examine(text)).toEqual([
      ['name-variants', 'Ruthenia', 'Rutehnia'],
      ['name-variants', 'Ruthenia', 'Ruthe nia'],
      ['name-variants', 'Ruthenian', 'Rutheniaan'],
      ['acronym-variants', 'SFFR', 'SFRR'],
    ]);
    const sound =
      'From Austria the road leads to Australia, said Maria and Marie to Anna and Anne. Ruthenians love Ruthenia. The UNDP and the UNEP met NATO. Він бачив Україну, жив в Україні, і вся Україна чула. Kyiv is in Iran, not in Iraq.';
    expect(examine(sound)).toEqual([]);
  });

  it('takes anything for a document', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const { spans } of findOddities({
          text,
          paragraphs: [{ start: 0, end: text.length, kind: 'paragraph' }],
        }))
          for (const { start, end } of spans)
            expect([start >= 0, end <= text.length, start <= end]).toEqual([true, true, true]);
      }),
    );
  });

  it('stays bounded on words of a million letters', () => {
    const text = `In ${'Ab'.repeat(500_000)} and in ${'Ab'.repeat(499_999)} it rained.`;
    expect([...findNameVariants(text), ...findAcronymVariants(text), ...findGluedDates(text)]).toEqual([]);
  });

  it.each([
    ['without a stop', 'the water came and went in Lind and '],
    ['of numbers', '12 45,3 1,200 7 '],
    ['of what cannot be seen', '\u200b\u00ad'],
  ])('reads a paragraph %s that is as long as a book in parts', (_, words) => {
    const text = words.repeat(Math.ceil(1_000_000 / words.length));
    const parts = [...oddityParts({ text, paragraphs: [{ start: 0, end: text.length, kind: 'paragraph' }] })];
    expect(parts.length).toBeGreaterThan(40);
  });

  it.skipIf(!existsSync(essay))('finds what the sample essay says twice or against itself', () => {
    const text = readFileSync(essay, 'utf8');
    const paragraphs = textParagraphs(text);
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
    const conflicts = findConflicts(readStatements({ text, paragraphs }), {
      kinds: ['duplicate', 'restatement', 'refinement', 'contradiction'],
    });
    // By line: first help (6, 12) against "one of the first" (40), 1992 against its day, a sentence copied.
    expect(
      conflicts.map(({ kind, detail, a, b }) => [
        kind,
        detail,
        lineOf(Number(a.id.split('-')[0])),
        lineOf(Number(b.id.split('-')[0])),
      ]),
    ).toEqual([
      ['restatement', 'wording', 6, 12],
      ['contradiction', 'strength', 6, 40],
      ['refinement', 'date', 8, 10],
      ['contradiction', 'strength', 12, 40],
      ['duplicate', 'same-words', 82, 84],
    ]);
    const oddities = findOddities({ text, paragraphs });
    const found = oddities.map(({ kind, spans }) => [kind, ...spans.map(({ start }) => lineOf(start))]);
    expect(found).toHaveLength(10);
    expect(found.filter(([kind]) => kind !== 'name-variants')).toEqual([
      ['glued-dates', 52, 52],
      ['acronym-variants', 68, 68],
      ['repeated-sentence', 82, 84],
      ['unsummed-parts', 84, 84, 84],
    ]);
    const variants = oddities.filter(({ kind }) => kind === 'name-variants');
    expect(
      variants.map(({ reason }) => [...reason.matchAll(/“([^”]+)”/gu)].map(([, name]) => name).join(' ')).sort(),
    ).toEqual([
      'CHORNOBYL Chernobyl',
      'Gapan Japan',
      'Huma n Human',
      'Japanise Japanese',
      'Ukfraine Ukraine',
      'Ukrainean Ukrainian',
    ]);
  });
});
