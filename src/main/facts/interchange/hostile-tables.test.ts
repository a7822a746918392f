import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from '../../../contract/result';
import { openTestCore, type TestCore } from '../../testing/open-test-core';
import { seededRandom } from '../../testing/seeded-random';
import { uploadTable } from '../../testing/upload-table';

const megabyte = 1024 * 1024;
let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
  await test.call('facts.create', { statement: 'It froze.' });
});
afterAll(() => test.core.close());

function noise(bytes: number): Uint8Array {
  const random = seededRandom(4);
  return Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256));
}

const files: readonly (readonly [string, () => string | Uint8Array, string])[] = [
  ['nothing', () => '', '"t.csv" is empty. Check that it was saved or downloaded completely.'],
  ['a workbook', () => Buffer.from('PK\u0003\u0004 and what follows'), '"t.csv" is a workbook or another packed file'],
  ['noise', () => noise(megabyte), '"t.csv" holds no text that could be a table'],
  [
    'a million rows',
    () => `claim\n${'The ferry sank.\n'.repeat(1_000_000)}`,
    '"t.csv" has more than 100,000 rows, and 100,000 can be taken in at a time. Nothing was taken in.',
  ],
  ['a cell of 50 MB', () => `claim\n"${'a '.repeat(25 * megabyte)}"\n`, 'Row 2 of "t.csv" is longer than 1 MB.'],
  [
    '50 MB of separators',
    () => `claim\nIt froze.${','.repeat(50 * megabyte)}\n`,
    'Row 2 of "t.csv" is longer than 1 MB.',
  ],
  ['no line ends', () => 'The ferry sank. '.repeat(megabyte), 'Row 1 of "t.csv" is longer than 1 MB.'],
  [
    'a quotation mark that nothing closes',
    () => `claim\nOne.\n"Two.\n${'Three.\n'.repeat(100)}`,
    'In "t.csv" a quotation mark opens a cell in row 3 and none closes it',
  ],
  [
    '10,000 columns',
    () => `${'claim,'.repeat(10_000)}\nIt froze.\n`,
    'Row 1 of "t.csv" has 10,001 columns, and a table may have 500.',
  ],
];

it.each(files)('%s is refused with a clear sentence', { timeout: 60_000 }, async (_name, content, message) => {
  const uploadId = await uploadTable(test, content(), 't.csv');
  const asked = [
    test.call('facts.previewCsv', { uploadId }),
    test.call('facts.importCsv', { uploadId, mapping: ['statement'], skipsDuplicates: true }),
  ];
  for (const failure of (await Promise.allSettled(asked)).map((one) => one.status === 'rejected' && one.reason)) {
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: expect.stringMatching(/^(?:unreadable|too-large)$/) });
    expect((failure as Failure).message).toContain(message);
  }
  expect((await test.call('facts.list', {})).total).toBe(1);
});

it('a file that is too large is refused with its first piece', async () => {
  const piece = { uploadId: 'large', name: 't.csv', size: 100 * megabyte, position: 0, base64: 'YQ==' };
  await expect(test.call('uploads.append', piece)).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('"t.csv" has 100 MB'),
  });
});

it('odd bytes and ragged rows lose no words', async () => {
  const content =
    'claim,why\r\n5" of snow fell.,a,b,c\n\u0000The \u0000ferry sank.\r"It ""really"" froze, twice.",x\n\n ,\nLast';
  const uploadId = await uploadTable(test, content);
  const { rows, total, headings, failing } = await test.call('facts.previewCsv', { uploadId });
  expect([total, headings, failing]).toEqual([4, ['claim', 'why', '', ''], 0]);
  expect(rows[0]).toEqual(['5" of snow fell.', 'a', 'b', 'c']);
  await test.call('facts.importCsv', { uploadId, mapping: ['statement'], skipsDuplicates: true });
  const { facts } = await test.call('facts.list', {});
  expect(facts.map(({ statement }) => statement).sort()).toEqual([
    '5" of snow fell.',
    'It "really" froze, twice.',
    'It froze.',
    'Last',
    'The ferry sank.',
  ]);
  await test.call('library.undo', {});
});

it('others are answered while a large table is read', async () => {
  const rows = Array.from(
    { length: 90_000 },
    (_row, index) => `${index},"Ferry ${index}, it is said, sank in the storm."`,
  );
  const uploadId = await uploadTable(test, `nr,claim\n${rows.join('\n')}`);
  const order: string[] = [];
  const preview = test.call('facts.previewCsv', { uploadId }).then(({ total }) => order.push(`${total} rows`));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await test.call('library.status', {}).then(() => order.push('status'));
  await preview;
  expect(order).toEqual(['status', '90000 rows']);
});
