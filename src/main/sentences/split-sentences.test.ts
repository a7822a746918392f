import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureBoundaries, measureEssayBoundaries, readEssay } from './labelled/measure-boundaries';
import { splitSentences } from './split-sentences';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** `|` stands where a sentence ends. */
const marked: readonly string[] = [
  'Dr. A. B. Lund met Mrs. Voss at 5 p.m. on Nov. 16, 2024 in St. Ives.| They spoke, e.g. of fish, cf. No. 5 and pp. 3-7.',
  'Prices rose 3.5 per cent.| The U.S. Senate approved it.| He lives in the U.S.| She does not.',
  'Thesis 1. HELP FIRST.| We remember the boats.',
  'Thesis 5. Refugees |According to the register, 40 families came.',
  'Thesis 2 is the defence of the harbour.| It is short.',
  'Thesis 2. LIGHT AS A LANGUAGE.| The keepers understood.',
  'Main parts. |(1) Warm rooms for everybody',
  '1. Lanterns were lit early.| 2. Boats came late.',
  'V. Payment for loss, damage and delay.|  The town demands it.',
  'They signed the support for 2024.|13 черв. 2024 р.',
  'The cats live and rule…|It is instructive.| Wait... what now?',
  'The results were good [5].| They stood.[6]| Nobody came. [7]| It ended.',
  '“We came home,” she said.| “Really?” he asked.| “Yes.” |Then they left.',
  'The project ended.|(The memorandum was signed).| Others followed so on..| Fine!',
  'The winner is plan B.| The loser is vitamin C.| We shall see, said R.Noyori.',
  'The harbour was quiet (5.2) .| Such a night is rare.',
  'Договір підписав Л. Чекан 3 трав. 2020 р. у Львові.| Див. с. 87 щоденника.| Він діє до 2031 р.',
  'За словами п. Коваленка, у м. Львові живе проф. Лисенко.| Ріка має 12 м.| Глибина мала.',
  'У 1932 р. Академію закрили.| Відкрили 1957 р.| Фонд ім. Бойка платить.',
  'Col. Hodge camped near Ft. Worth.| The wall was ten ft. |High tide came.',
  '2.| Рада керується статутом.| 3.| Голова скликає раду (мал. 12).| Рішення від 3 травня 2019 р. № 14 діє.',
  'Міст збудувала спілка (ісп. Unión de Puertos).| 31 січня його відкрили.| 12 червня він упав.',
  '— Міст стоїть, — каже Олена Ткач.| — Його тримає спілка.',
  'The case Harbour v. Jacobs is cited by Lund et al. [4] and in Op. 46 of the series.| It stands.',
  '## 1. The compact',
  '- **Winter of 1947.**| The south sent *flour.*| The ice lasted.',
  '港は静かだった。|船は三隻あった。',
];

test('sentences end where a reader would end them', () => {
  const lost = marked.filter((example) => {
    const expected = example.split('|').map((part) => part.trim());
    return JSON.stringify(sentencesOf(example.replaceAll('|', ''))) !== JSON.stringify(expected);
  });
  expect(lost).toEqual([]);
});

test('paragraphs and lines that stand for themselves always split; wrapped lines do not', () => {
  const text =
    'A heading without a stop\n\nOne line that was wrapped by the program that wrote it, since it is\nlong enough to need it. Next.\n\nDear editors\nWith regards\nAda Lund';
  expect(sentencesOf(text)).toEqual([
    'A heading without a stop',
    'One line that was wrapped by the program that wrote it, since it is\nlong enough to need it.',
    'Next.',
    'Dear editors',
    'With regards',
    'Ada Lund',
  ]);
  expect(splitSentences(text, { start: 26, end: 60 })).toEqual([{ start: 26, end: 60 }]);
});

test('a table in plain text may have more rows than a call may have arguments', () => {
  expect(splitSentences('Row 12\n'.repeat(130_000))).toHaveLength(130_000);
});

test('sentences are ordered, apart, trimmed, and together hold every letter', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'Dr.',
          'cat',
          'Ant',
          '1.',
          '(2)',
          '[5]',
          '…',
          '. ',
          '? ',
          ' ',
          '\n',
          '\n\n',
          '“',
          '”',
          '2024.13',
          'Є',
          '。',
          '😀',
        ),
        {
          maxLength: 40,
        },
      ),
      (parts) => {
        const text = parts.join('');
        let before = 0;
        let rest = '';
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          rest += text.slice(before, start);
          before = end;
        }
        expect((rest + text.slice(before)).trim()).toBe('');
      },
    ),
    { numRuns: 400, seed: 11 },
  );
});

const essay = readEssay();

test('labelled paragraphs and the sample essay are split as well as they were', () => {
  const f1 = {
    'english-tuning': measureBoundaries('english-tuning', splitSentences) >= 0.98,
    'english-held-out': measureBoundaries('english-held-out', splitSentences) >= 0.955,
    'ukrainian-tuning': measureBoundaries('ukrainian-tuning', splitSentences) >= 0.98,
    'ukrainian-held-out': measureBoundaries('ukrainian-held-out', splitSentences) >= 0.955,
    essay: essay === undefined || measureEssayBoundaries(essay, splitSentences) >= 0.98,
  };
  expect(f1).toEqual({
    'english-tuning': true,
    'english-held-out': true,
    'ukrainian-tuning': true,
    'ukrainian-held-out': true,
    essay: true,
  });
});
