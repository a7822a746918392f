import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestCore } from '../testing/open-test-core';
import { writeTestPdf } from '../testing/write-test-pdf';

it('a PDF is found, quoted and read by whole words, and every offset is of its own text', async () => {
  const { core, call } = await openTestCore();
  const file = join(mkdtempSync(join(tmpdir(), 'citewright-pdf-')), 'light.pdf');
  const page = (number: number) => ({
    lines: [
      { text: 'Annals of Lights', x: 72, y: 800, size: 9 },
      {
        text: 'On 9 October 1963 the lighthouse on Cape Varde received its first electric lamp, a thou-',
        x: 72,
        y: 700,
      },
      { text: `sand candles bright, which had cost ${number}000 dollars.`, x: 72, y: 686 },
    ],
  });
  writeFileSync(file, writeTestPdf({ pages: [page(1), page(2), page(3)] }));
  const { items } = await call('sources.importFiles', { paths: [file] });
  expect(items).toMatchObject([{ status: 'imported' }]);
  const source = items[0]?.sourceIds[0] ?? '';
  const { text } = await call('sources.text', { source });
  const { pages } = await call('sources.pages', { source });
  expect(pages.map(({ label, width }) => [label, width])).toEqual([
    ['1', 595],
    ['2', 595],
    ['3', 595],
  ]);

  const { matches, total } = await call('sources.find', { source, query: 'a thousand candles' });
  expect(total).toBe(3);
  expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(Array(3).fill('a thou-\nsand candles'));

  const { results } = await call('search.query', { query: 'thousand' });
  expect(results).toHaveLength(3);
  expect(results[0]?.snippet).toContain('a thousand candles bright');
  expect((await call('search.query', { query: 'annals' })).results).toEqual([]);

  const { claims } = await call('claims.find', { source });
  expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(
    [1, 2, 3].map(
      (number) =>
        `On 9 October 1963 the lighthouse on Cape Varde received its first electric lamp, a thou-\nsand candles bright, which had cost ${number}000 dollars.`,
    ),
  );
  expect(claims.every(({ start, end, quote }) => quote === text.slice(start, end))).toBe(true);
  await core.close();
});
