import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';
import { writeTestZip } from '../testing/write-test-zip';
import { archiveLimits, recordKinds } from './archive-layout';
import { openZip } from './read-zip';

const folder = mkdtempSync(join(tmpdir(), 'citewright-transfer-'));
const opened: TestCore[] = [];
afterAll(async () => {
  for (const { core } of opened) await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<TestCore> {
  const core = await openTestCore(mkdtempSync(join(folder, 'library-')));
  opened.push(core);
  return core;
}

/** Everything in an archive but the moment of its making. */
function contentOf(path: string): Record<string, unknown> {
  const zip = openZip(path, archiveLimits);
  try {
    return Object.fromEntries(
      zip.names.map((name) => {
        const bytes = zip.read(name);
        if (name !== 'manifest.json') return [name, createHash('sha256').update(bytes).digest('hex')];
        return [name, { ...(JSON.parse(bytes.toString('utf8')) as object), exportedAt: '' }];
      }),
    );
  } finally {
    zip.close();
  }
}

const words = fc
  .array(
    fc.oneof(fc.constantFrom('harbour', 'Маяк', '灯台', '𝒜𝓁', 'naïve', '1931'), fc.stringMatching(/^[a-zé]{1,8}$/)),
    {
      minLength: 3,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(' '));

interface Draft {
  readonly paragraphs: readonly string[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly statement: string;
  readonly preference: unknown;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  paragraphs: fc.array(words, { minLength: 1, maxLength: 5 }),
  note: fc.string({ unit: 'grapheme' }),
  tags: fc.array(words, { maxLength: 2 }),
  statement: words,
  preference: fc.jsonValue({ maxDepth: 2 }),
});

async function fill({ call }: TestCore, drafts: readonly Draft[]): Promise<void> {
  for (const [index, { paragraphs, note, tags, statement, preference }] of drafts.entries()) {
    const text = `# Text ${index}\n\n${paragraphs.join('\n\n')}\n`;
    const { items } = await call('sources.import', { documents: [{ name: `text-${index}.md`, text }] });
    const source = items[0]?.sourceIds[0];
    if (source === undefined) throw new Error(JSON.stringify(items));
    await call('sources.update', { source, csl: { author: 'Doe, Jane', issued: '2001' }, tags: [...tags] });
    const canonical = (await call('sources.text', { source })).text;
    const selector = { start: 0, end: Math.min(12, canonical.length) };
    await call('annotations.create', { source, selector, note, tags: [...tags] });
    const { fact } = await call('facts.create', { statement, tags: [...tags], passage: { source, selector } });
    await call('facts.addSearch', { id: fact.id, query: 'a query', corpus: 'a corpus', stance: 'context' });
    await call('facts.setStatus', { id: fact.id, status: 'disputed', because: note || 'because', by: 'Somebody' });
    const { source: summary } = await call('sources.get', { source });
    const paper = `---\ntitle: Paper ${index}\n---\n\n${statement} [@${summary.citeKey}, p. 3]. [Stated](fact:${fact.id}).\n`;
    await call('papers.importMarkdown', { name: 'paper.md', text: paper });
    await call('preferences.set', { key: `test.${index}`, value: preference ?? null });
  }
}

/** Collections in one another, a saved search, two sources called different, and a document with pages and spans. */
async function arrange({ call }: TestCore): Promise<void> {
  const { items } = await call('sources.import', {
    documents: [{ name: 'page.html', text: '<title>Page</title><article><p>Some <b>bold</b> words.</p></article>' }],
  });
  const { sources } = await call('sources.list', {});
  const ids = sources.map(({ id }) => id);
  const { collection: outer } = await call('collections.create', { name: 'Outer' });
  const { collection: inner } = await call('collections.create', { name: 'Inner', parentId: outer.id });
  await call('collections.addSources', { id: inner.id, sources: [...ids.slice(0, 2), ...(items[0]?.sourceIds ?? [])] });
  await call('savedSearches.create', { name: 'Doe', filter: { query: 'doe', hasDocument: true } });
  await call('sources.markDistinct', { sources: ids.slice(0, 2) });
}

/** What the check of facts leaves behind, with evidence of every kind, and a fact that papers rest on and is gone. */
async function verify({ call }: TestCore): Promise<void> {
  const text = 'The log\n\nIn 1931 the ferry carried 3,164 passengers, the first ever.\n\nIt froze in 1932.\n';
  const { items } = await call('sources.import', { documents: [{ name: 'log.txt', text }] });
  const source = items[0]?.sourceIds[0] ?? '';
  const details = { claimedOn: '1931-02', firstSeen: 'A poster', assignee: 'Ada', due: '2030-01-02' };
  const passage = { source, selector: { quote: 'It froze in 1932' } };
  const { fact } = await call('facts.create', {
    statement: 'It froze in 1932.',
    ...details,
    priority: 'high',
    passage,
  });
  const { fact: other } = await call('facts.create', { statement: 'It froze.', passage });
  const { fact: gone } = await call('facts.create', { statement: 'It thawed.' });
  await call('facts.addFact', { id: fact.id, otherId: other.id, stance: 'supports' });
  await call('facts.addFact', { id: other.id, otherId: fact.id, stance: 'contradicts' });
  await call('facts.addSearch', {
    id: fact.id,
    query: 'thaw',
    corpus: '',
    source,
    stance: 'contradicts',
    at: '2024-06-13',
  });
  const { paper } = await call('papers.importMarkdown', {
    name: 'frost.md',
    text: `[Frozen]{fact="${fact.id}"}. [Thawed]{fact="${gone.id}"}. [Cold]{fact="${other.id}"}.`,
  });
  await call('facts.setStatus', { id: fact.id, status: 'supported', because: 'The log.' });
  await call('facts.removeEvidence', { evidenceId: fact.evidence[0]?.id ?? '' });
  await call('facts.remove', { id: gone.id });
  await call('factViews.create', { name: 'Late', layout: 'board', filter: { due: 'overdue', tags: ['a'] } });
  const { claims } = await call('claims.find', { source });
  const [claim] = claims;
  if (claim === undefined) throw new Error('There is no claim to dismiss.');
  await call('claims.dismiss', { source, claims: [{ start: claim.start, end: claim.end }], by: 'Ada' });
  for (const count of ['3,164', '2,718']) {
    await call('facts.create', { statement: `The ferry carried ${count} passengers in 1931.` });
  }
  const { conflicts } = await call('conflicts.list', {});
  await call('conflicts.dismiss', { ids: conflicts.map(({ id }) => id), by: 'Ada' });
  expect((await call('ripple.flags', { paper: paper.id })).flags.map(({ kind }) => kind).sort()).toEqual([
    'evidence-withdrawn',
    'removed',
  ]);
}

const bibliography = '@book{good1, author={Doe, Jane}, title={Good}, year=2001, custom_field={kept}}\n';
const style = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Ours</title><id>http://example.org/ours</id></info><citation><layout><text variable="title"/></layout></citation></style>`;

describe('an exported library', () => {
  it('imported into a new one and exported again is the same in every entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 3 }), async (drafts) => {
        const from = await open();
        await fill(from, drafts);
        await from.call('sources.import', { documents: [{ name: 'b.bib', text: bibliography }] });
        await arrange(from);
        await verify(from);
        await from.call('styles.add', { name: 'ours.csl', xml: style });
        const first = join(from.libraryPath, 'first.zip');
        const { counts } = await from.call('library.exportTo', { path: first });
        const to = await open();
        const result = await to.call('library.importFrom', { path: first });
        expect(result).toEqual({ imported: counts, skipped: none, renamed: [], failed: [] });
        const second = join(to.libraryPath, 'second.zip');
        await to.call('library.exportTo', { path: second });
        expect(Object.keys(contentOf(first))).toEqual(
          expect.arrayContaining(recordKinds.map((kind) => `${kind}.jsonl`)),
        );
        expect(contentOf(second)).toEqual(contentOf(first));
        expect(await to.call('library.doctor', {})).toMatchObject({ isHealthy: true });
        const again = await to.call('library.importFrom', { path: first });
        expect(again).toEqual({ imported: none, skipped: counts, renamed: [], failed: [] });
      }),
      { numRuns: 3 },
    );
    // Each run opens four libraries and fills two.
  }, 120_000);

  it('joins another library: taken cite keys change, one undo takes all of it back, a backup was made', async () => {
    const from = await open();
    await from.call('sources.create', { csl: { title: 'Other' }, citeKey: 'same' });
    const path = join(folder, 'join.zip');
    await from.call('library.exportTo', { path });
    const to = await open();
    await to.call('sources.create', { csl: { title: 'Mine' }, citeKey: 'same' });
    const { renamed } = await to.call('library.importFrom', { path });
    expect(renamed).toMatchObject([{ before: 'same', after: 'Other' }]);
    const { backups } = await to.call('library.backups', {});
    expect(backups.map(({ reason }) => reason)).toEqual(['import']);
    await to.call('library.undo', {});
    const { sources } = await to.call('sources.list', {});
    expect(sources.map(({ citeKey }) => citeKey)).toEqual(['same']);
  });
});

describe('an archive of an older version', () => {
  it('is taken in, and its verdicts rest on the passages that spoke for the facts', async () => {
    const from = await open();
    await fill(from, [{ paragraphs: ['One two three.'], note: 'n', tags: [], statement: 'One.', preference: 1 }]);
    const path = join(folder, 'new.zip');
    await from.call('library.exportTo', { path });
    const zip = openZip(path, archiveLimits);
    const added = /^(?:flags|activities|views|claims|conflicts)\.jsonl$/;
    const entries = zip.names
      .filter((name) => name !== 'manifest.json' && !added.test(name))
      .map((name) => ({
        name,
        content: /^(?:facts|sources)\.jsonl$/.test(name) ? olderRecords(name, zip.read(name)) : zip.read(name),
      }));
    const manifest = {
      ...(JSON.parse(zip.read('manifest.json').toString('utf8')) as object),
      version: 1,
      entries: entries.map(({ name, content }) => ({
        name,
        sha256: createHash('sha256').update(content).digest('hex'),
        byteLength: content.byteLength,
      })),
    };
    zip.close();
    const older = join(folder, 'older.zip');
    const first = { name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) };
    writeFileSync(older, writeTestZip([first, ...entries]));
    const to = await open();
    expect(await to.call('library.importFrom', { path: older })).toMatchObject({ imported: { facts: 1 }, failed: [] });
    const { facts } = await to.call('facts.list', {});
    expect(facts).toMatchObject([
      { status: 'disputed', priority: 'normal', assignee: '', due: '', flags: ['disputed'], supports: 1, searches: 1 },
    ]);
    const { fact } = await to.call('facts.get', { id: facts[0]?.id ?? '' });
    await to.call('facts.removeEvidence', { evidenceId: fact.evidence[0]?.id ?? '' });
    expect((await to.call('facts.list', {})).facts[0]?.flags).toEqual(['disputed', 'evidence-withdrawn']);
  });

  const without = (record: object, fields: readonly string[]): object =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));

  /** Without what later versions added to the records, and to those inside them. */
  function olderRecords(name: string, bytes: Buffer): Buffer {
    const [list, inner, outer] =
      name === 'facts.jsonl'
        ? ['evidence', ['otherFactId', 'searchedSourceId', 'searchedOn'], laterFactFields]
        : ['versions', ['pages', 'candidates', 'origin'], []];
    const lines = bytes.toString('utf8').trim().split('\n');
    const records = lines.map((line) => {
      const record = JSON.parse(line) as Readonly<Record<string, readonly object[]>>;
      const members = (record[list] ?? []).map((one) => without(one, inner));
      return `${JSON.stringify({ ...without(record, outer), [list]: members })}\n`;
    });
    return Buffer.from(records.join(''));
  }
});

const laterFactFields = ['claimedOn', 'firstSeen', 'assignee', 'due', 'priority', 'basis'];

const none = {
  sources: 0,
  annotations: 0,
  facts: 0,
  papers: 0,
  collections: 0,
  searches: 0,
  preferences: 0,
  styles: 0,
};

describe('an archive that is not as it should be', () => {
  async function refusal(path: string): Promise<unknown> {
    const core = await open();
    const before = await core.call('library.status', {});
    const result = await core.core.call('library.importFrom', { path }, 'terminal');
    expect(await core.call('library.status', {})).toEqual(before);
    const originals = join(core.libraryPath, 'originals');
    expect(readdirSync(core.libraryPath).includes('originals') ? readdirSync(originals) : []).toEqual([]);
    return result.ok ? 'taken in' : result.failure.code;
  }

  it('is refused whole, whatever is wrong with it, and nothing is left behind', async () => {
    const from = await open();
    await fill(from, [{ paragraphs: ['One two three.'], note: 'n', tags: [], statement: 'One.', preference: 1 }]);
    const good = join(folder, 'good.zip');
    await from.call('library.exportTo', { path: good });
    const zip = openZip(good, archiveLimits);
    const entries = zip.names.map((name) => ({ name, content: zip.read(name) }));
    zip.close();
    const manifest = JSON.parse(String(entries.find(({ name }) => name === 'manifest.json')?.content)) as object;
    type Entry = (typeof entries)[number];
    const withManifest = (change: object): Entry[] =>
      entries.map((entry) =>
        entry.name === 'manifest.json'
          ? { ...entry, content: Buffer.from(JSON.stringify({ ...manifest, ...change })) }
          : entry,
      );
    const changed = (pattern: RegExp): Entry[] =>
      entries.map((entry) =>
        pattern.test(entry.name)
          ? { ...entry, content: Buffer.from(entry.content.map((byte, at) => (at === 5 ? byte ^ 1 : byte))) }
          : entry,
      );
    const bytes = readFileSync(good);
    const cases: Record<string, Buffer> = {
      'a text file': Buffer.from('no zip at all'),
      'an empty file': Buffer.alloc(0),
      'cut off': bytes.subarray(0, bytes.length - 30),
      'a flipped byte': Buffer.from(bytes.map((byte, at) => (at === 200 ? byte ^ 255 : byte))),
      'no manifest': writeTestZip(entries.filter(({ name }) => name !== 'manifest.json')),
      'another text': writeTestZip(changed(/^texts\//)),
      'another original': writeTestZip(changed(/^originals\//)),
      'other facts': writeTestZip(changed(/^facts/)),
      'an entry missing': writeTestZip(entries.filter(({ name }) => !name.startsWith('originals/'))),
      'an entry more': writeTestZip([...entries, { name: 'more.txt', content: Buffer.from('x') }]),
      'an entry twice': writeTestZip([...entries, ...entries.slice(1, 2)]),
      'a name that climbs': writeTestZip([...entries, { name: '../evil', content: Buffer.from('x') }]),
      'an absolute name': writeTestZip([...entries, { name: '/etc/evil', content: Buffer.from('x') }]),
      'a name of another system': writeTestZip([...entries, { name: 'a\\..\\evil', content: Buffer.from('x') }]),
      'a size that lies': writeTestZip(entries, { statedSize: 10 }),
      'a bomb': writeTestZip([{ name: 'manifest.json', content: Buffer.alloc(200 * 1024 * 1024) }]),
      'a deep manifest': writeTestZip([{ name: 'manifest.json', content: Buffer.from('['.repeat(3_000_000)) }]),
      'another format': writeTestZip(withManifest({ format: 'other' })),
    };
    const seen: Record<string, unknown> = {};
    for (const [name, content] of Object.entries(cases)) {
      const path = join(folder, 'bad.zip');
      writeFileSync(path, content);
      seen[name] = await refusal(path);
    }
    const expected = Object.fromEntries(Object.keys(cases).map((name) => [name, 'invalid-input']));
    expect(seen).toEqual({ ...expected, 'a bomb': 'too-large' });
    writeFileSync(join(folder, 'newer.zip'), writeTestZip(withManifest({ version: 99 })));
    expect(await refusal(join(folder, 'newer.zip'))).toBe('unsupported');
    expect(await refusal(join(folder, 'missing.zip'))).toBe('unreadable');
  });
});
