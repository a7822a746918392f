import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestCore } from '../src/main/testing/open-test-core';
import { percentile, processorMs, report } from './report';

const records = 10_000;
const listed = 50_000;
const rounds = 20;
const words = 'harbour ice ferry winter lantern keeper board letter storm crossing north lake passage'.split(' ');

function titleOf(index: number): string {
  return [7, 11, 13, 17].map((step) => words[(index * step + (index >> 4)) % words.length]).join(' ');
}

/** Entries as reference managers write them, each a work of its own. */
function bibliography(from: number, count: number): string {
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    return `@article{key${index},
  title = {On the ${titleOf(index)}, case ${index}},
  author = {Author${index % 900}, Ann and Other, Ben},
  year = {${1900 + (index % 120)}},
  journal = {Journal of ${words[index % words.length]}},
  volume = {${index % 40}},
  pages = {${index % 300}--${(index % 300) + 12}},
  doi = {10.1000/bench.${index}},
  keywords = {${words[index % 7]}, ${words[index % 5]}}
}`;
  }).join('\n\n');
}

const { core, call } = await openTestCore();
const folder = mkdtempSync(join(tmpdir(), 'citewright-import-bench-'));

async function importRecords(from: number, count: number): Promise<number> {
  const path = join(folder, `works-${from}.bib`);
  writeFileSync(path, bibliography(from, count));
  const started = performance.now();
  const { items } = await call('sources.importFiles', { paths: [path] });
  const seconds = (performance.now() - started) / 1000;
  if (items[0]?.status !== 'imported') throw new Error(JSON.stringify(items).slice(0, 500));
  return seconds;
}

report({ name: `${records} BibTeX records imported`, value: await importRecords(0, records), unit: 's', bar: 20 });
for (let from = records; from < listed; from += records) await importRecords(from, records);

const firstStarted = performance.now();
const arrangement = { filter: {}, sort: { column: 'title', isDescending: false }, locale: 'en' } as const;
const { ids, total } = await call('sources.arrange', arrangement);
report({
  name: `${total} sources arranged for the first time`,
  value: performance.now() - firstStarted,
  unit: 'ms',
  bar: 4000,
});

const warm: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const source = ids[round * 37] ?? '';
  await call('sources.update', { source, csl: { title: `Changed ${round}` } });
  const started = processorMs();
  await call('sources.arrange', { ...arrangement, filter: { query: 'harb ice author12' } });
  warm.push(processorMs() - started);
}
report({
  name: `${total} sources arranged again after an edit, 95th percentile`,
  value: percentile(warm, 0.95),
  unit: 'ms',
  bar: 150,
});

const windows: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const started = processorMs();
  await call('sources.rows', { ids: ids.slice(round * 500, round * 500 + 100) });
  windows.push(processorMs() - started);
}
report({ name: 'a window of 100 rows, 95th percentile', value: percentile(windows, 0.95), unit: 'ms', bar: 50 });

const duplicatesStarted = performance.now();
await call('sources.duplicates', {});
report({
  name: `duplicates among ${total} sources`,
  value: (performance.now() - duplicatesStarted) / 1000,
  unit: 's',
  bar: 10,
});

const oneStarted = performance.now();
await call('sources.import', { documents: [{ name: 'note.txt', text: 'A note\n\nOn the ice of the harbour.\n' }] });
report({
  name: `one text imported into ${total} sources`,
  value: performance.now() - oneStarted,
  unit: 'ms',
  bar: 500,
});

await core.close();
