import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/open-test-core';

const text =
  'The harbour log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 it carried 2,718 passengers, and the harbour froze.\n';

let test: TestCore;
let source: string;

beforeEach(async () => {
  test = await openTestCore();
  const { items } = await test.call('sources.import', { documents: [{ name: 'log.txt', text }] });
  source = items[0]?.sourceIds[0] ?? '';
});
afterEach(() => test.core.close());

describe('facts', () => {
  it('keep who said what and why, and refuse a verdict without a reason', async () => {
    const { fact } = await test.call('facts.create', {
      statement: ' The ferry carried 3,164\npassengers in 1931. ',
      passage: { source, selector: { quote: '3,164 passengers' } },
      tags: ['ferry', ' ferry ', ''],
      by: 'Ada',
    });
    await expect(
      test.call('facts.setStatus', { id: fact.id, status: 'supported', because: ' ' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await test.call('facts.setStatus', { id: fact.id, status: 'supported', because: 'The log says so.', by: 'Ada' });
    await test.call('facts.addEvidence', {
      id: fact.id,
      passage: { source, selector: { quote: '2,718 passengers' } },
      stance: 'contradicts',
    });
    await test.call('facts.addSearch', { id: fact.id, query: 'ferry 1931', corpus: 'the archive', stance: 'context' });
    const { fact: now } = await test.call('facts.get', { id: fact.id });
    expect([now.statement, now.status, now.tags, now.rationale]).toEqual([
      'The ferry carried 3,164 passengers in 1931.',
      'supported',
      ['ferry'],
      'The log says so.',
    ]);
    expect(now.history.map(({ kind, by, before, after, because }) => [kind, by, before, after, because])).toEqual([
      ['created', 'Ada', '', now.statement, ''],
      ['evidence-added', 'Ada', '', 'supports: "3,164 passengers"', ''],
      ['status', 'Ada', 'unverified', 'supported', 'The log says so.'],
      ['evidence-added', '', '', 'contradicts: "2,718 passengers"', ''],
      ['evidence-added', '', '', 'context: searched "ferry 1931" in the archive, nothing found', ''],
    ]);
    await expect(
      test.call('facts.addEvidence', {
        id: fact.id,
        passage: { source, selector: { quote: '2,718 passengers' } },
        stance: 'supports',
      }),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('undo step by step', async () => {
    const { fact } = await test.call('facts.create', { statement: 'It froze.' });
    await test.call('facts.setStatus', { id: fact.id, status: 'refuted', because: 'It was July.' });
    await test.call('library.undo', {});
    expect((await test.call('facts.get', { id: fact.id })).fact).toMatchObject({
      status: 'unverified',
      history: [{ kind: 'created' }],
    });
    await test.call('library.undo', {});
    await expect(test.call('facts.get', { id: fact.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('export as ClaimReview without invented numbers, and as CSV with formulas neutralised', async () => {
    await test.call('facts.create', { statement: '=HYPERLINK("http://x")', claimant: 'Someone, "quoted"' });
    const { content: csv } = await test.call('facts.export', { format: 'csv' });
    const { content: json } = await test.call('facts.export', { format: 'claimreview' });
    const row = csv.split('\r\n')[1] ?? '';
    expect(row).toContain(`"'=HYPERLINK(""http://x"")",unverified,,"Someone, ""quoted""",`);
    expect(JSON.parse(json)[0].reviewRating).toEqual({ '@type': 'Rating', alternateName: 'unverified' });
  });
});

describe('the chain', () => {
  it('is walked in both directions', async () => {
    const { fact } = await test.call('facts.create', {
      statement: 'It froze in 1932.',
      passage: { source, selector: { quote: 'the harbour froze' } },
    });
    const key = (await test.call('sources.get', { source })).source.citeKey;
    const { paper } = await test.call('papers.importMarkdown', {
      name: 'p.md',
      text: `[It froze in 1932]{fact="${fact.id}"} [@${key}, para. 3].`,
    });
    const annotationId = fact.evidence[0]?.annotation?.id ?? '';
    const walk = async (subject: Parameters<typeof test.call<'chain.of'>>[1]['subject']) => {
      const { sentences, facts, passages, sources } = await test.call('chain.of', { subject });
      return [
        sentences.map(({ paperId }) => paperId),
        facts.map(({ id }) => id),
        passages.map(({ id }) => id),
        sources.map(({ id, isIntact }) => [id, isIntact]),
      ];
    };
    const whole = [[paper.id], [fact.id], [annotationId], [[source, true]]];
    expect(await walk({ kind: 'source', id: source })).toEqual(whole);
    expect(await walk({ kind: 'annotation', id: annotationId })).toEqual(whole);
    expect(await walk({ kind: 'fact', id: fact.id })).toEqual(whole);
    expect(
      await walk({ kind: 'sentence', paperId: paper.id, text: '', factIds: [fact.id], sourceIds: [source] }),
    ).toEqual([[], ...whole.slice(1)]);
    expect((await test.call('library.status', {})).flaggedSentences).toBe(0);
    await test.call('facts.setStatus', { id: fact.id, status: 'disputed', because: 'Another log says rain.' });
    expect(await test.call('library.status', {})).toMatchObject({ flaggedSentences: 1, flaggedPapers: 1 });
  });
});

describe('the chain of a fact', () => {
  it('has what speaks for it without a passage, and ends quietly where that is gone', async () => {
    const { fact } = await test.call('facts.create', { statement: 'The harbour froze.' });
    const { fact: other } = await test.call('facts.create', { statement: 'It was cold.' });
    await test.call('facts.addFact', { id: fact.id, otherId: other.id, stance: 'supports' });
    await test.call('facts.addSearch', { id: fact.id, query: 'thaw', corpus: '', source, stance: 'contradicts' });
    const { facts, sources } = await test.call('chain.of', { subject: { kind: 'fact', id: fact.id } });
    expect(facts[0]?.evidence.map(({ kind, fact, sourceId }) => [kind, fact?.id, sourceId])).toEqual([
      ['fact', other.id, ''],
      ['search', undefined, source],
    ]);
    expect(sources.map(({ id }) => id)).toEqual([source]);
    const { facts: searched } = await test.call('chain.of', { subject: { kind: 'source', id: source } });
    expect(searched.map(({ id }) => id)).toEqual([fact.id]);
    await test.call('facts.remove', { id: other.id });
    const { facts: later } = await test.call('chain.of', { subject: { kind: 'fact', id: fact.id } });
    expect(later[0]?.evidence.map(({ kind }) => kind)).toEqual(['search']);
    await test.call('facts.remove', { id: fact.id });
    expect(await test.call('chain.of', { subject: { kind: 'fact', id: fact.id } })).toMatchObject({ facts: [] });
  });
});

describe('annotations', () => {
  it('go out as W3C JSON-LD and come back in the same place, once', async () => {
    await test.call('sources.import', {
      documents: [{ name: 'emoji.txt', text: '🚢🚢 sails at dawn, and returns at night.' }],
    });
    const { sources } = await test.call('sources.list', { query: 'emoji' });
    const other = sources[0]?.id ?? '';
    const { annotation } = await test.call('annotations.create', {
      source: other,
      selector: { quote: 'sails at dawn' },
      note: 'When?',
      tags: ['time'],
      colour: 'blue',
    });
    const { document } = await test.call('annotations.exportW3c', { source: other });
    const { first } = document as { first: { items: { target: { selector: unknown[] } }[] } };
    expect(first.items[0]?.target.selector[0]).toEqual({ type: 'TextPositionSelector', start: 3, end: 16 });
    expect(await test.call('annotations.importW3c', { document })).toEqual({ imported: 0, duplicates: 1, failed: [] });
    await test.call('annotations.remove', { id: annotation.id });
    expect(await test.call('annotations.importW3c', { document })).toEqual({ imported: 1, duplicates: 0, failed: [] });
    const { annotations } = await test.call('annotations.list', { source: other });
    const { id: _id, createdAt: _created, updatedAt: _updated, ...kept } = annotation;
    expect(annotations).toEqual([expect.objectContaining(kept)]);
  });

  it('say when words are not there, or in several places', async () => {
    await expect(
      test.call('annotations.create', { source, selector: { quote: 'no such words' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(test.call('annotations.create', { source, selector: { quote: 'passengers' } })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
