import { expect, test } from 'vitest';
import type { ColumnMapping } from '../../../contract/fact-interchange';
import { fieldOfHeading } from './fact-words';
import { guessColumns, hasHeadingWords } from './guess-columns';
import { readDateCell } from './read-date-cell';
import { checkMapping, readFactRow } from './read-fact-row';

const mapping: ColumnMapping = [
  'statement',
  'status',
  'rationale',
  'claimedOn',
  'due',
  'priority',
  'tags',
  null,
  'tags',
];

function problemOf(cells: readonly string[]): string {
  const row = readFactRow(cells, mapping);
  return 'problem' in row ? row.problem : '';
}

test('a row becomes a fact as its cells say', () => {
  const cells = [
    "'=2  times\n two",
    'False',
    'The log says\nfive.',
    '13 червня 2024 р.',
    '2026-01-31',
    '高',
    'a; b',
    'x',
    'c|d',
  ];
  expect(readFactRow(cells, mapping)).toEqual({
    draft: {
      statement: '=2 times two',
      status: 'refuted',
      rationale: 'The log says\nfive.',
      claimant: '',
      claimedOn: '2024-06-13',
      firstSeen: '',
      tags: ['a', ' b', 'c', 'd'],
      assignee: '',
      due: '2026-01-31',
      priority: 'high',
    },
  });
  expect(readFactRow(['It \0froze.'], mapping)).toMatchObject({
    draft: { statement: 'It froze.', status: 'unverified', priority: 'normal', tags: [] },
  });
});

test('what cannot be taken for certain is a problem in words', () => {
  expect(
    [
      [' \t', 'supported'],
      ['It froze.', 'misleading'],
      ['It froze.', 'half true'],
      ['It froze.', 'supported', ' '],
      ['It froze.', 'спростовано'],
      ['It froze.', '', '', '3/4/2020'],
      ['It froze.', '', '', '2024-02-30'],
      ['It froze.', '', '', '', '2024-06'],
      ['It froze.', '', '', '', '', 'soon'],
    ].map(problemOf),
  ).toEqual([
    'It has no statement. Write one sentence that can be true or false.',
    '"misleading" is no status here. Write unverified, checking, supported, disputed, refuted or unverifiable, or leave the column out.',
    '"half true" is no status here. Write unverified, checking, supported, disputed, refuted or unverifiable, or leave the column out.',
    'The verdict "supported" comes without a reason. Add one in the column of reasons, or leave the column of statuses out.',
    'The verdict "refuted" comes without a reason. Add one in the column of reasons, or leave the column of statuses out.',
    '"3/4/2020" cannot be read as a day, month or year for certain. Write it as 2024-06-13, 2024-06 or 2024.',
    '"2024-02-30" cannot be read as a day, month or year for certain. Write it as 2024-06-13, 2024-06 or 2024.',
    '"2024-06" cannot be read as a day for certain. Write it as 2024-06-13.',
    '"soon" is no priority here. Write low, normal, high or urgent, or leave the column out.',
  ]);
  expect(() => checkMapping(['statement', 'status', 'statement'])).toThrow('Two columns are taken for the statement');
  expect(() => checkMapping(['status', null])).toThrow('No column is taken for the statement');
});

test('dates are read as people and programs write them', () => {
  const cells = [
    '2024',
    '2024-06',
    '2024-06-13T10:20:00Z',
    '13.06.2024',
    '12/31/1999',
    'June 2024',
    '令和6年6月13日',
    '3. März 1999',
  ];
  expect(cells.map(readDateCell)).toEqual([
    '2024',
    '2024-06',
    '2024-06-13',
    '2024-06-13',
    '1999-12-31',
    '2024-06',
    '2024-06-13',
    '1999-03-03',
  ]);
  expect(['', 'soon', '2014-2022', 'in June 2024 and May 2025', '2024-13', 'the 1990s'].map(readDateCell)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test('columns are known by their headings in four languages, or by the length of their cells', () => {
  const headings = ['Claim Text', 'Вердикт', '根拠', 'Schlagwörter', 'Due date', 'claimed_on', 'Nr.', 'Status'];
  expect(guessColumns(8, headings, [])).toEqual([
    'statement',
    'status',
    'rationale',
    'tags',
    'due',
    'claimedOn',
    null,
    null,
  ]);
  const rows = [
    ['1', 'The ferry sank in 1931.', 'Marsh'],
    ['2', 'Nobody paid.', 'Brandt'],
  ];
  expect(hasHeadingWords(rows[0] ?? [])).toBe(false);
  expect(guessColumns(3, [], rows)).toEqual([null, 'statement', null]);
  expect(guessColumns(2, [], [])).toEqual([null, null]);
  expect(fieldOfHeading('constructor')).toBeUndefined();
});
