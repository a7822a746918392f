import { createRequire } from 'node:module';
import { latexOf } from '../src/main/citations/bibtex/raw-entry';
import { splitBibtex } from '../src/main/citations/bibtex/split-bibtex';
import { readBibliography } from '../src/main/citations/read-bibliography';
import { splitRis } from '../src/main/citations/tagged/read-ris';
import { openTestCore, type TestCore } from '../src/main/testing/open-test-core';
import { inventBiblatex, inventBibtex, inventRis, uglyEntries } from './invented-bibliography';
import { processorMs, report } from './report';

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core') as {
  plugins: { input: { chain(text: string, options: object): unknown[] } };
};
require('@citation-js/plugin-bibtex');

const count = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** How many works @citation-js/plugin-bibtex gives of a file: 0 where one entry makes it give up. */
function readByPeer(text: string): number {
  try {
    return plugins.input.chain(text, { generateGraph: false }).length;
  } catch {
    return 0;
  }
}

async function keptOfUglyFiles(): Promise<void> {
  const files = count(40, (file) => {
    const entries = count(50, (index) => {
      const seed = file * 50 + index;
      const entry = inventBibtex(seed);
      // A fifth of the entries of three files in four are out of order.
      return seed % 5 === 0 && file % 4 !== 3
        ? (uglyEntries[(seed / 5) % uglyEntries.length]?.(entry, seed) ?? entry)
        : entry;
    });
    return (file % 4 === 0 ? '\uFEFF' : '') + entries.join('\n');
  });
  let kept = 0;
  let byPeer = 0;
  for (const [file, text] of files.entries()) {
    const { items } = await readBibliography(text, 'bibtex');
    const dois = new Set(items.filter(({ csl }) => csl.title !== undefined).map(({ csl }) => csl.DOI));
    kept += count(50, (index) => dois.has(`10.5555/harbour.${file * 50 + index}`)).filter(Boolean).length;
    byPeer += readByPeer(text);
  }
  report({
    name: 'entries of ugly BibTeX files kept, with title and DOI',
    value: (kept / 2000) * 100,
    unit: '%',
    bar: 99,
    atLeast: true,
    peer: { name: '@citation-js/plugin-bibtex', value: (byPeer / 2000) * 100 },
  });
}

type Fields = Map<string, string>;

/** The fields of each entry by its DOI, white space as one space. */
function bibtexFields(text: string): Map<string, Fields> {
  const { entries, abbreviations } = splitBibtex(text);
  return new Map(
    entries.map((entry) => {
      const fields: Fields = new Map(
        entry.fields.map((field) => [field.name, latexOf(field, abbreviations).replace(/\s+/g, ' ').trim()]),
      );
      return [fields.get('doi') ?? '', fields];
    }),
  );
}

function risFields(text: string): Map<string, Fields> {
  return new Map(
    splitRis(text.replace(/\r\n/g, '\n')).map(({ fields }) => {
      const all: Fields = new Map(
        fields.map(({ tag, value }, index) => [
          tag === 'KW' || tag === 'AU' ? `${tag}${value}` : tag,
          value || String(index),
        ]),
      );
      return [all.get('DO') ?? '', all];
    }),
  );
}

async function roundTrip(
  name: string,
  file: { readonly name: string; readonly text: string },
  format: 'bibtex' | 'biblatex' | 'ris',
  bar: number,
): Promise<void> {
  const library = await openTestCore();
  try {
    await library.call('sources.import', { documents: [file] });
    const { content } = await library.call('bibliography.export', { format });
    const read = format === 'ris' ? risFields : bibtexFields;
    const before = read(file.text);
    const after = read(content);
    let fields = 0;
    let same = 0;
    let lost = 0;
    for (const [doi, given] of before) {
      for (const [field, value] of given) {
        fields += 1;
        const kept = after.get(doi)?.get(field);
        if (kept === value) same += 1;
        if (kept === undefined) lost += 1;
      }
    }
    report({
      name: `${name} -> library -> ${format}: fields identical`,
      value: (same / fields) * 100,
      unit: '%',
      bar,
      atLeast: true,
    });
    report({ name: `${name} -> library -> ${format}: fields lost`, value: lost, unit: `of ${fields}`, bar: 1 });
  } finally {
    await library.core.close();
  }
}

async function timeOfImport(): Promise<void> {
  const text = count(10_000, inventBibtex).join('\n');
  const library: TestCore = await openTestCore();
  try {
    const started = performance.now();
    const { items } = await library.call('sources.import', { documents: [{ name: 'large.bib', text }] });
    const seconds = (performance.now() - started) / 1000;
    const imported = items[0]?.sourceIds.length ?? 0;
    report({ name: `${imported} BibTeX records read and stored`, value: seconds, unit: 's', bar: 20 });
    report({ name: 'the same', value: imported / seconds, unit: 'records/s', bar: 500, atLeast: true });
  } finally {
    await library.core.close();
  }
}

/** In processor time, since the extractor's limit must hold on a busy machine too. */
async function timeOfReading(): Promise<void> {
  const text = count(20_000, inventBibtex).join('\n');
  const started = processorMs();
  const { items } = await readBibliography(text, 'bibtex');
  const seconds = (processorMs() - started) / 1000;
  const startedPeer = processorMs();
  readByPeer(count(2_000, inventBibtex).join('\n'));
  report({
    name: `${items.length} BibTeX records read, of the 30 s that the extractor has`,
    value: seconds,
    unit: 's',
    bar: 15,
    peer: { name: '@citation-js/plugin-bibtex (a tenth, times ten)', value: (processorMs() - startedPeer) / 100 },
  });
  const ris = count(20_000, inventRis).join('');
  const startedRis = processorMs();
  await readBibliography(ris, 'ris');
  report({ name: '20000 RIS records read', value: (processorMs() - startedRis) / 1000, unit: 's', bar: 15 });
}

await keptOfUglyFiles();
const bibtex = count(1000, inventBibtex).join('\n');
await roundTrip('BibTeX', { name: 'works.bib', text: bibtex }, 'bibtex', 95);
await roundTrip('BibLaTeX', { name: 'works.bib', text: count(1000, inventBiblatex).join('\n') }, 'biblatex', 95);
await roundTrip('RIS', { name: 'works.ris', text: count(1000, inventRis).join('') }, 'ris', 97);
await timeOfReading();
await timeOfImport();
