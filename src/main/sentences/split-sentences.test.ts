import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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

const essay = new URL('../../../../shared/samples/chekalenko-japan-ukraine.txt', import.meta.url);

/** Start-end of each sentence of the sample essay, as a reader marked them: titles of theses apart, glued dates apart. */
const essaySentences = `
0-37 40-259 261-395 396-539 542-643 644-850 852-986 987-1163 1165-1459 1460-1812 1815-1883 1885-2258 2259-2343 2345-2361
2362-2400 2402-2705 2706-2790 2792-2843 2845-3070 3071-3152 3154-3207 3209-3416 3417-3497 3499-3663 3664-3828 3829-4004 4006-4106
4108-4268 4269-4319 4320-4387 4388-4525 4528-4571 4572-4640 4640-4674 4676-4780 4781-4864 4867-4958 4960-4989 4990-5119 5120-5173
5174-5314 5316-5374 5375-5462 5464-5510 5511-5620 5622-5765 5766-5846 5848-5956 5958-6087 6088-6238 6239-6490 6492-6559 6561-6591
6592-6802 6802-6818 6820-7076 7078-7435 7436-7446 7449-7566 7569-7628 7630-7984 7985-8070 8071-8539 8541-8754 8755-9321 9322-9404
9405-9675 9677-9990 9992-10172 10173-10242 10243-10475 10477-10648 10649-10983 10985-11280 11282-11355 11357-11539 11540-11606
11609-11644 11646-11851 11852-11915 11917-11939 11940-11978 11979-12023 12025-12043 12044-12209 12210-12263 12264-12317
12318-12383 12385-12550 12551-12749 12750-12953 12954-13209 13210-13258 13261-13350 13351-13407 13408-13484 13485-13568
13570-13583
`;

test.skipIf(!existsSync(essay))('boundaries in the sample essay reach F1 .98, in a few milliseconds', () => {
  const text = readFileSync(essay, 'utf8');
  const expected = new Set(essaySentences.trim().split(/\s+/u));
  splitSentences(text);
  const began = process.cpuUsage();
  const found = splitSentences(text).map(({ start, end }) => `${start}-${end}`);
  // Time of this process: the machine may be busy with other things.
  const took = process.cpuUsage(began).user / 1000;
  const right = found.filter((span) => expected.has(span)).length;
  const f1 = (2 * right) / (found.length + expected.size);
  expect({ isGood: f1 >= 0.98, isFast: took < 100 }).toEqual({ isGood: true, isFast: true });
});
