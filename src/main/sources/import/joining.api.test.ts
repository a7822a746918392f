import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../contract/sources';
import { openTestCore, type TestCore } from '../../testing/open-test-core';

let test: TestCore;
let folder: string;

beforeEach(async () => {
  test = await openTestCore();
  folder = mkdtempSync(join(tmpdir(), 'citewright-joining-'));
});
afterEach(() => test.core.close());

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function importPaths(...paths: string[]): Promise<ImportOutcome[]> {
  return (await test.call('sources.importFiles', { paths })).items;
}

const paragraphs = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index} tells of the winter of 19${30 + index}.`,
);
const article = `---\ntitle: Deep ice\nauthor: Roe, Ann\ndate: 1950\n---\n\n${paragraphs.join('\n\n')}\n`;
const record =
  '@article{roe1950, title={Deep Ice}, author={Roe, Ann B.}, year={1950}, journal={North}, doi={10.1000/deep}, keywords={ice, winter}}\n';

describe('a document and the record of the same work', () => {
  it('become one source: the record comes first', async () => {
    const [works] = await importPaths(file('works.bib', record));
    const [document] = await importPaths(file('deep.md', article));
    expect(document).toMatchObject({ status: 'imported', sourceIds: works?.sourceIds });
    const detail = await test.call('sources.get', { source: 'roe1950' });
    expect([detail.source.csl.title, detail.source.versions, detail.source.tags]).toEqual([
      'Deep Ice',
      1,
      ['ice', 'winter'],
    ]);
    expect(detail.candidates.map(({ field }) => field)).toContain('title');
  });

  it('become one source: the document comes first, and keeps what a person has edited', async () => {
    const [document] = await importPaths(file('deep.md', article));
    const source = document?.sourceIds[0] ?? '';
    await test.call('sources.update', { source, csl: { DOI: '10.1000/deep', title: 'My title' } });
    const [works] = await importPaths(file('works.bib', record));
    expect(works).toMatchObject({ status: 'revised', sourceIds: [source] });
    const detail = await test.call('sources.get', { source });
    expect([detail.source.citeKey, detail.source.csl.title, detail.source.csl['container-title']]).toEqual([
      'roe1950',
      'My title',
      'North',
    ]);
    expect((await importPaths(file('again.bib', `${record}\n`)))[0]?.status).toBe('duplicate');
    await test.call('library.undo', {});
    expect((await test.call('sources.get', { source })).source.csl['container-title']).toBeUndefined();
  });

  it('brings in the documents that a bibliography on disk names, and nothing that is no document', async () => {
    mkdirSync(join(folder, 'files'));
    file('files/deep.md', article);
    file('secret.key', 'private');
    const bib = `@book{b, title={Other}, author={Roe, Ann}, year={1951}, file={:files/deep.md:Markdown;:secret.key:Text;:files/gone.pdf:PDF}}\n`;
    const [outcome] = await importPaths(file('named.bib', bib));
    expect(outcome).toMatchObject({ status: 'imported', failure: { code: 'not-found' } });
    expect(outcome?.failure?.detail?.split('\n').sort()).toEqual(['files/gone.pdf', 'secret.key']);
    const { sources } = await test.call('sources.list', {});
    expect(sources.map(({ citeKey, versions }) => [citeKey, versions])).toEqual([['b', 1]]);
  });
});

describe('the cite key of a record', () => {
  it('is its own where it has one, and made by rule where the file only numbers its works', async () => {
    await importPaths(
      file(
        'tides.cff',
        'cff-version: 1.2.0\ntitle: Tide tables\nauthors: [{family-names: Sund}]\ndate-released: 2021-05-06\n',
      ),
      file('ferry.enw', '%0 Journal Article\n%A Moe, Hedda\n%T The free ferry\n%D 1950\n'),
      file('works.bib', record),
    );
    const { sources } = await test.call('sources.list', {});
    expect(sources.map(({ citeKey }) => citeKey)).toEqual(['moeFreeFerry1950', 'roe1950', 'sundTideTables2021']);
  });
});

describe('a changed document', () => {
  it('from the same path is a new version, and annotations follow; another work there is asked about', async () => {
    const path = file('deep.md', article);
    const [first] = await importPaths(path);
    const source = first?.sourceIds[0] ?? '';
    await test.call('annotations.create', { source, selector: { quote: 'the winter of 1935' } });
    const [second] = await importPaths(file('deep.md', article.replace('Paragraph 2', 'A new sentence. Paragraph 2')));
    expect(second).toEqual({ path, status: 'revised', sourceIds: [source] });
    const { annotations } = await test.call('annotations.list', { source });
    const { versions } = await test.call('sources.get', { source });
    expect([annotations[0]?.state, annotations[0]?.versionId]).toEqual(['moved', versions[0]?.id]);
    const { blocks } = await test.call('sources.compare', {
      source,
      before: versions[1]?.id ?? '',
      after: versions[0]?.id ?? '',
    });
    expect(blocks.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'changed', words: [{ side: 'after', text: 'A new sentence. ' }, { side: 'both' }] },
    ]);
    const [third] = await importPaths(file('deep.md', 'Something else\n\nIt was written over the file.\n'));
    expect(third).toMatchObject({ status: 'imported', maybeRevisionOf: source });
    const other = third?.sourceIds[0] ?? '';
    const joined = await test.call('sources.joinAsVersion', { source: other, into: source });
    expect([joined.version.number, joined.anchors.orphan]).toEqual([3, 1]);
    await test.call('library.undo', {});
    expect((await test.call('sources.list', {})).total).toBe(2);
  });

  it('of the same name and work is a new version wherever it comes from; a likeness alone is asked about', async () => {
    const [first] = await importPaths(file('deep.md', article));
    const changed = article.replace('Paragraph 3', 'Paragraph three');
    const handed = await test.call('sources.import', { documents: [{ name: 'deep.md', text: changed }] });
    expect(handed.items[0]).toMatchObject({ status: 'revised', sourceIds: first?.sourceIds });
    const copy = await test.call('sources.import', {
      documents: [{ name: 'copy of deep.md', text: `${changed}More.\n` }],
    });
    expect(copy.items[0]).toMatchObject({ status: 'imported', maybeRevisionOf: first?.sourceIds[0] });
  });
});
