import { expect, test } from 'vitest';
import { reportLines } from './report-lines';

test('files that never reached an import stand under the columns of its report, and none of them is a formula', () => {
  const report = '\uFEFF"file","status","works","reason","detail"\r\n"a.txt","imported","a","",""\r\n';
  const failure = {
    code: 'unreadable',
    message: '“b” could not be read, or "moved".',
    detail: 'NotFoundError',
  } as const;
  expect(
    reportLines(report, [
      { name: '=SUM(A1).txt', failure },
      { name: 'letters/b.txt', failure: { code: 'unreadable', message: 'Gone.' } },
    ]),
  ).toBe(
    `'=SUM(A1).txt,failed,,"“b” could not be read, or ""moved"".",NotFoundError\r\nletters/b.txt,failed,,Gone.,\r\n`,
  );
  expect(reportLines(report, [])).toBe('');
});
