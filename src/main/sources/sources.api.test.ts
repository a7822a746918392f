import { chmodSync, existsSync, mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

let test: TestCore;
let folder: string;

beforeEach(async () => {
  test = await openTestCore();
  folder = mkdtempSync(join(tmpdir(), 'citewright-files-'));
});
afterEach(() => test.core.close());

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function importText(name: string, text: string): Promise<string> {
  const { items } = await test.call('sources.importFiles', { paths: [file(name, text)] });
  return items[0]?.sourceIds[0] ?? '';
}

const log =
  'The harbour log\n\nBy J. Keeper\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n';

describe('import', () => {
  it('keeps bytes and text under their hashes, and says duplicate to the same bytes', async () => {
    const path = file('log.txt', log);
    const first = await test.call('sources.importFiles', { paths: [path] });
    const second = await test.call('sources.importFiles', { paths: [path] });
    const id = first.items[0]?.sourceIds[0] ?? '';
    const { version, source } = await test.call('sources.get', { source: id });
    expect(second.items).toEqual([{ path, status: 'duplicate', sourceIds: [id] }]);
    expect([version?.characters, version?.paragraphs, version?.mediaType, source.csl.author]).toEqual([
      log.length,
      4,
      'text/plain',
      [{ family: 'Keeper', given: 'J.' }],
    ]);
    expect(readdirSync(join(test.libraryPath, 'originals'))).toEqual([version?.sha256]);
    expect((await test.call('sources.text', { source: id })).text).toBe(log);
  });

  it('tells of each bad file and goes on with the others, leaving nothing behind', async () => {
    const locked = file('locked.txt', 'secret');
    chmodSync(locked, 0o000);
    const huge = file('huge.txt', 'x');
    truncateSync(huge, 200 * 1024 * 1024);
    const paths = [
      file('empty.txt', ''),
      file(
        'noise.bin',
        Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      ),
      join(folder, 'vanished.txt'),
      mkdtempSync(join(folder, 'nothing-in-it-')),
      huge,
      ...(process.getuid?.() === 0 ? [] : [locked]),
      file('broken.json', '[{"id": "a", '),
      file('good.txt', log),
    ];
    const { items } = await test.call('sources.importFiles', { paths });
    expect(items.map(({ status, failure }) => failure?.code ?? status)).toEqual([
      'invalid-input',
      'unsupported',
      'not-found',
      'unsupported',
      'too-large',
      ...(process.getuid?.() === 0 ? [] : ['unreadable']),
      'invalid-input',
      'imported',
    ]);
    for (const { failure } of items) if (failure !== undefined) expect(failure.message).toMatch(/\. [A-Z]|\.$/);
    expect((await test.call('sources.list', {})).total).toBe(1);
    expect(readdirSync(join(test.libraryPath, 'originals'))).toHaveLength(1);
  });

  it('takes a file from a page in pieces, and refuses a piece out of order', async () => {
    const bytes = Buffer.from(log.repeat(50));
    const half = Math.floor(bytes.length / 2);
    const piece = (position: number, end?: number) => ({
      uploadId: 'u',
      name: 'log.txt',
      position,
      base64: bytes.subarray(position, end).toString('base64'),
    });
    expect(await test.call('uploads.append', piece(0, half))).toEqual({ received: half });
    await expect(test.call('uploads.append', piece(half + 1))).rejects.toMatchObject({ code: 'conflict' });
    await test.call('uploads.append', piece(half));
    const { items } = await test.call('sources.import', { documents: [{ uploadId: 'u' }] });
    expect(items[0]).toMatchObject({ path: 'log.txt', status: 'imported' });
  });

  it('refuses files of this machine to a page', async () => {
    const result = await test.core.call('sources.importFiles', { paths: [file('log.txt', log)] }, 'page');
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  });

  it('reads a bibliography, keeps its keys and knows its works again', async () => {
    const bib =
      '@book{keeper1931, title={The Log}, author={Keeper, Jan}, year={1931}, shelfmark={A 7}}\n@article{broken, title={Oops\n@misc{last2000, title={Last}, author={Last, Lea}, year={2000}}\n';
    const { items } = await test.call('sources.importFiles', { paths: [file('works.bib', bib)] });
    const again = await test.call('sources.import', { documents: [{ name: 'more.bib', text: `${bib}\n% changed` }] });
    const { sources } = await test.call('sources.list', {});
    expect(sources.map(({ citeKey }) => citeKey)).toContain('keeper1931');
    expect(items[0]?.status).toBe('imported');
    expect(again.items[0]?.status).toBe('duplicate');
  });

  it('is undone and redone, across a restart', async () => {
    const id = await importText('log.txt', log);
    await test.call('library.undo', {});
    expect((await test.call('sources.list', {})).total).toBe(0);
    test = await test.reopen();
    await test.call('library.redo', {});
    expect((await test.call('sources.text', { source: id })).text).toBe(log);
  });
});

describe('edit, merge, remove', () => {
  it('edits CSL fields as people type them, and keeps where each came from', async () => {
    const id = await importText('log.txt', log);
    const { source, provenance } = await test.call('sources.update', {
      source: id,
      csl: { author: 'van der Meer, Ada; {Harbour Board}', issued: '1932-05', title: 'Harbour Logs' },
    });
    expect([source.csl.author, source.csl.issued, source.citeKey, provenance.title]).toEqual([
      [{ family: 'van der Meer', given: 'Ada' }, { literal: 'Harbour Board' }],
      { 'date-parts': [[1932, 5]] },
      'vandermeerHarbourLogs1932',
      'edited',
    ]);
    await expect(test.call('sources.update', { source: id, csl: { nonsense: 'x' } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('merges: annotations, versions and citations move over, and undo takes it all back', async () => {
    const keep = await importText('a.txt', log);
    const other = await importText('b.txt', `${log}A line more.\n`);
    const { annotation } = await test.call('annotations.create', {
      source: other,
      selector: { quote: 'A line more.' },
    });
    const otherKey = (await test.call('sources.get', { source: other })).source.citeKey;
    const { paper } = await test.call('papers.importMarkdown', { name: 'p.md', text: `It froze [@${otherKey}].` });
    const merged = await test.call('sources.merge', { keep, others: [other] });
    expect([merged.source.versions, merged.source.annotations]).toEqual([2, 1]);
    expect((await test.call('papers.uses', { id: paper.id })).uses.map(({ sourceId }) => sourceId)).toEqual([keep]);
    await test.call('library.undo', {});
    expect((await test.call('annotations.get', { id: annotation.id })).annotation.sourceId).toBe(other);
    expect((await test.call('papers.uses', { id: paper.id })).uses.map(({ sourceId }) => sourceId)).toEqual([other]);
  });

  it('removes with everything that hangs on it, and undo brings it back', async () => {
    const id = await importText('log.txt', log);
    await test.call('facts.create', {
      statement: 'It froze.',
      passage: { source: id, selector: { quote: 'the harbour froze' } },
    });
    const before = await test.call('sources.get', { source: id });
    await test.call('sources.remove', { source: id });
    expect((await test.call('annotations.list', {})).annotations).toEqual([]);
    await test.call('library.undo', {});
    expect(await test.call('sources.get', { source: id })).toEqual(before);
  });
});

describe('revise', () => {
  it('keeps the old version and moves annotations: exact, moved, fuzzy, orphan', async () => {
    const id = await importText('log.txt', log);
    for (const quote of ['The harbour log', '3,164 passengers', 'the harbour froze']) {
      await test.call('annotations.create', { source: id, selector: { quote } });
    }
    const revised = log
      .replace('By J. Keeper\n\n', 'By J. Keeper, harbour master\n\nA new paragraph.\n\n')
      .replace(', and the harbour froze', '');
    const result = await test.call('sources.reviseFromFile', { source: id, path: file('log2.txt', revised) });
    expect(result.annotations.map(({ state }) => state)).toEqual(['exact', 'moved', 'orphan']);
    const { versions } = await test.call('sources.get', { source: id });
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await test.call('sources.text', { source: id, versionId: versions[1]?.id ?? '' })).text).toBe(log);
    expect(existsSync(join(test.libraryPath, 'originals', versions[1]?.sha256 ?? ''))).toBe(true);
    await expect(
      test.call('sources.reviseFromFile', { source: id, path: file('log3.txt', revised) }),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });
});
