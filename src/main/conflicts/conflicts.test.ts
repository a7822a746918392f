import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { createConflictIndex } from './conflict-index';
import { findConflicts } from './find-conflicts';
import { inventHeldOut } from './held-out-statements';
import { inventStatements } from './invented-statements';
import { listKind } from './list-kind';
import { plantChange } from './plant-changes';
import type { ConflictKind, Statement } from './statement';

const everyKind: readonly ConflictKind[] = ['duplicate', 'restatement', 'refinement', 'contradiction'];

/** 'kind detail' of what two sentences are to each other, or 'none'; the same both ways round. */
function compare(
  one: string,
  other: string,
  more: readonly [Partial<Statement>, Partial<Statement>] = [{}, {}],
): string {
  const statements = [
    { id: '1', text: one, ...more[0] },
    { id: '2', text: other, ...more[1] },
  ];
  const [found] = findConflicts(statements, { kinds: everyKind });
  const swapped = findConflicts([...statements].reverse(), { kinds: everyKind });
  expect(swapped).toEqual(found === undefined ? [] : [found]);
  return found === undefined ? 'none' : `${found.kind} ${found.detail}`;
}

describe('findConflicts', () => {
  it.each([
    ['The ferry carried 300 people.', 'the ferry  carried 300 people', 'duplicate same-words'],
    ['The harbour of Lind was dredged in 1931.', 'The harbor of Lind was dreged in 1931.', 'restatement spelling'],
    [
      'The council adopted the plan for Lind.',
      'The council then also adopted its plan for Lind.',
      'restatement wording',
    ],
    ['The harbour of Lind was dredged in 1931.', 'The harbour of Lind was dredged on 3 May 1931.', 'refinement date'],
    ['Lind spent 12 billion euros on its docks.', 'Lind spent 12.3 billion euros on its docks.', 'refinement number'],
    ['About 70 families live on the island of Ek.', '72 families live on the island of Ek.', 'refinement number'],
    ['More than 400 boats reached Ek that day.', '412 boats reached Ek that day.', 'refinement number'],
    ['The ferry carried 300 people to Ek.', 'The ferry carried 450 people to Ek.', 'contradiction number'],
    ['Lind paid $5 million for the docks.', 'Lind paid 5 million euros for the docks.', 'contradiction number'],
    ['The harbour of Lind was dredged in 1931.', 'The harbour of Lind was dredged in 1933.', 'contradiction date'],
    ['The vote was held on 3 May in Lind.', 'The vote was held on 3 June in Lind.', 'contradiction date'],
    [
      'Ek was the first town to ration bread.',
      'Ek was one of the first towns to ration bread.',
      'contradiction strength',
    ],
    [
      'All members of the council signed the charter.',
      'Some members of the council signed the charter.',
      'contradiction strength',
    ],
    ['The council did not sign the charter of Ek.', 'The council signed the charter of Ek.', 'contradiction negation'],
    ['The council approved the loan for Ek.', 'The council rejected the loan for Ek.', 'contradiction negation'],
    [
      'У 2014 році порт перевіз 300 тисяч пасажирів.',
      'У 2014 році порт перевіз 500 тисяч пасажирів.',
      'contradiction number',
    ],
    [
      'Угоду підписали 13 червня 2024 року в Києві.',
      'Угоду підписали 14 червня 2024 року в Києві.',
      'contradiction date',
    ],
    ['Die Brücke kostete 12 Millionen Euro.', 'Die Brücke kostete 15 Millionen Euro.', 'contradiction number'],
    ['Le port a accueilli 300 navires en 1998.', 'Le port a accueilli 300 navires en 1989.', 'contradiction date'],
    ['令和6年6月13日、政府は協定に署名した。', '令和6年6月14日、政府は協定に署名した。', 'contradiction date'],
  ])('%s | %s: %s', (one, other, expected) => {
    expect(compare(one, other)).toBe(expected);
  });

  it('lets be what only looks alike', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['Iran exported 40 tonnes of saffron in 2001.', 'Iraq exported 55 tonnes of saffron in 2001.'],
      ['The ferry carried 300 people to Ek.', 'The train carried 450 people to Ek.'],
      ['In 2012 unemployment in Lind was 5.1 %.', 'In 2015 unemployment in Lind was 7.3 %.'],
      ['Room 5 of the museum holds 12 maps.', 'Room 6 of the museum holds 14 maps.'],
      ['Exports of steel rose in 2019.', 'Imports of steel rose in 2019.'],
      ['Today 60 books a year are published in Ek.', 'Formerly 3 books a year were published in Ek.'],
      ['Ada Lind won the race in 1990.', 'Bo Berg won the race in 1990.'],
      ['For the first time the lamp was lit in Ek.', 'Ek was one of the first to light a lamp.'],
      ['The council did not sign the charter.', 'Nobody asked what the charter would cost the harbour of Ek.'],
    ];
    expect(pairs.map(([one, other]) => compare(one, other))).toEqual(pairs.map(() => 'none'));
  });

  it('tells items of one list, and times given beside the words, apart', () => {
    const [one, other] = [
      'The number of beneficiaries is 20,000 people.',
      'The number of beneficiaries is 500 people.',
    ];
    expect(compare(one, other)).toBe('contradiction number');
    expect(compare(one, other, [{ scope: '/1' }, { scope: '/2' }])).toBe('none');
    expect(compare(one, other, [{ at: '2001' }, { at: '2003-05' }])).toBe('none');
    expect(compare(one, other, [{ at: '2001' }, { at: '2001-05' }])).toBe('contradiction number');
  });

  it('finds what is said again in other words', () => {
    expect(
      compare(
        'Ruthenia opened its embassy in Quito in 1992 and joined the customs union in 1997.',
        'Since the opening of the embassy of Ruthenia in Quito (26 January 1992), 79 treaties have been signed.',
      ),
    ).toBe('refinement date');
    expect(
      compare(
        'Last winter the flood in Marlow damaged 340 houses along the river, the mayor said.',
        'Along the river, 430 houses were damaged by the flood in Marlow last winter.',
      ),
    ).toBe('contradiction number');
    expect(
      compare(
        'Ruthenia was the first to send help to the flooded valley of Marlow.',
        'When Marlow was flooded, Ruthenia was among the first who sent aid.',
      ),
    ).toBe('contradiction strength');
  });

  it('says which words disagree, and why', () => {
    const text = 'The ferry carried 300 people to Ek.';
    expect(
      findConflicts([
        { id: 'x', text },
        { id: 'a', text: text.replace('300', '450') },
      ]),
    ).toEqual([
      {
        kind: 'contradiction',
        detail: 'number',
        a: { id: 'x', start: 18, end: 21 },
        b: { id: 'a', start: 18, end: 21 },
        reason: 'The same statement with different numbers: “300” and “450”.',
      },
    ]);
  });

  it('are listed as duplicates or contradictions', () => {
    const texts = ['Ek has 70 boats and a mole.', 'Ek has 72 boats and a mole.', 'Ek has about 70 boats and a mole.'];
    const statements = texts.map((text, at) => ({ id: `${at}`, text }));
    const listed = findConflicts(statements, { kinds: everyKind }).map((conflict) => [
      ...Object.values(listKind(conflict)),
      conflict.a.id,
      conflict.b.id,
    ]);
    expect(listed).toEqual([
      ['contradiction', 'number', '0', '1'],
      ['duplicate', 'wording', '0', '2'],
      ['duplicate', 'refinement', '1', '2'],
    ]);
  });

  it('takes anything for a statement', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 12 }), (texts) => {
        for (const { a, b } of findConflicts(texts.map((text, at) => ({ id: `${at}`, text }))))
          for (const { id, start, end } of [a, b]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(texts[Number(id)]?.length ?? 0);
          }
      }),
    );
    const long = `${'The ferry carried 300 people to Ek and 20 cars. '.repeat(20_000)}`;
    expect(compare(long, `${long} Then it sank.`)).not.toBe('duplicate same-words');
    expect(compare('', ' ')).toBe('duplicate same-words');
  });

  it.each([
    ['those it was tuned on', inventStatements(11)],
    ['other ones', inventHeldOut(12)],
  ])('finds planted changes among a thousand sentences from %s', (_, inventor) => {
    const random = seededRandom(13);
    const texts = Array.from({ length: 1000 }, () => inventor.sentence());
    const index = createConflictIndex();
    for (const [at, text] of texts.entries()) index.put({ id: `${at}`, text });
    const share = (change: 'number' | 'date' | 'typos' | 'entity', isFound: (kind: string) => boolean): number => {
      let [planted, found] = [0, 0];
      texts.slice(0, 200).forEach((text, at) => {
        const changed = plantChange(text, change, random, inventor.name);
        if (changed === null || changed === text) return;
        planted += 1;
        index.put({ id: 'planted', text: changed });
        if (index.conflictsOf('planted').some(({ kind, a, b }) => [a.id, b.id].includes(`${at}`) && isFound(kind)))
          found += 1;
        index.remove('planted');
      });
      return found / planted;
    };
    expect(share('number', (kind) => kind === 'contradiction')).toBeGreaterThanOrEqual(0.95);
    expect(share('date', (kind) => kind === 'contradiction')).toBeGreaterThanOrEqual(0.92);
    expect(share('typos', () => true)).toBeGreaterThanOrEqual(0.75);
    expect(share('entity', (kind) => kind !== 'refinement')).toBeLessThanOrEqual(0.08);
  });
});

describe('createConflictIndex', () => {
  // Few words and many figures, so that texts meet, blocks fill beyond their limit and empty again.
  const text = fc
    .tuple(
      fc.constantFrom('ferry', 'train', 'Ek'),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('', ' in 1990', ' in May 1990'),
    )
    .map(([who, count, when]) => `The ${who} carried ${count} people to Lind${when}.`);
  const step = fc.record({ id: fc.integer({ min: 0, max: 160 }), text: fc.option(text, { freq: 4 }) });

  it('holds the same whatever the order in which statements came and went', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 400 }), (steps) => {
        const index = createConflictIndex();
        const present = new Map<string, Statement>();
        for (const { id, text: words } of steps) {
          const key = `${id}`;
          if (words === null) index.remove(key);
          else index.put({ id: key, text: words });
          if (words === null) present.delete(key);
          else present.set(key, { id: key, text: words });
        }
        const all = index.all();
        const fresh = [...present.values()].sort((a, b) => Number(a.id) - Number(b.id));
        expect(index.size).toBe(present.size);
        expect(all).toEqual(findConflicts(fresh, { kinds: everyKind }));
        for (const id of present.keys())
          expect(index.conflictsOf(id)).toEqual(all.filter(({ a, b }) => a.id === id || b.id === id));
      }),
      { numRuns: 12 },
    );
  });
});
