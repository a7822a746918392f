import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../contract/fact-interchange';
import { factPriority, factStatus } from '../../../contract/facts';
import { openTestCore, type TestCore } from '../../testing/open-test-core';
import { uploadTable } from '../../testing/upload-table';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.core.close());

async function statements(): Promise<string[]> {
  const { facts } = await test.call('facts.list', {});
  return facts.map(({ statement }) => statement).sort();
}

const table = [
  'Nr;Behauptung;Urteil;Begründung;Schlagwörter',
  '1;"The ferry; it sank.";refuted;"It sails ""still"".";ship; 1931',
  '2;It froze.;misleading;;',
  ';;;;',
  '3;It froze.;supported;;',
  '4;It froze.;;;ice|1932',
  '5;It  froze.;;;',
].join('\r\n');

describe('a table', () => {
  it('is looked at first: what its columns hold and what would be left out', async () => {
    await test.call('facts.create', { statement: 'It froze.' });
    const uploadId = await uploadTable(test, `\ufeff${table}`);
    const preview = await test.call('facts.previewCsv', { uploadId });
    expect(preview).toEqual({
      encoding: 'utf-8',
      separator: ';',
      hasHeadings: true,
      headings: ['Nr', 'Behauptung', 'Urteil', 'Begründung', 'Schlagwörter', ''],
      rows: [
        ['1', 'The ferry; it sank.', 'refuted', 'It sails "still".', 'ship', ' 1931'],
        ['2', 'It froze.', 'misleading', '', ''],
        ['3', 'It froze.', 'supported', '', ''],
        ['4', 'It froze.', '', '', 'ice|1932'],
        ['5', 'It  froze.', '', '', ''],
      ],
      total: 5,
      mapping: [null, 'statement', 'status', 'rationale', 'tags', null],
      problems: [
        { row: 3, message: expect.stringContaining('"misleading" is no status here') },
        { row: 5, message: expect.stringContaining('comes without a reason') },
      ],
      failing: 2,
      duplicates: 2,
    });
    const other = await test.call('facts.previewCsv', { uploadId, separator: ',', hasHeadings: false });
    expect([other.headings.length, other.total, other.rows[1]]).toEqual([1, 7, [table.split('\r\n')[1]]]);
    expect(await statements()).toEqual(['It froze.']);
  });

  it('is taken in as one step, and taken back by one undo', async () => {
    await test.call('facts.create', { statement: 'It froze.' });
    const before = await test.call('library.history', { limit: 5 });
    const mapping: ColumnMapping = [null, 'statement', 'status', 'rationale', 'tags'];
    const params = { uploadId: await uploadTable(test, table), mapping, by: 'Ada' };
    expect(await test.call('facts.importCsv', { ...params, skipsDuplicates: true })).toMatchObject({
      imported: 1,
      duplicates: 2,
      failing: 2,
      problems: [{ row: 3 }, { row: 5 }],
    });
    expect(await statements()).toEqual(['It froze.', 'The ferry; it sank.']);
    const { facts } = await test.call('facts.list', { query: 'ferry' });
    const { fact } = await test.call('facts.get', { id: facts[0]?.id ?? '' });
    expect(fact).toMatchObject({ status: 'refuted', rationale: 'It sails "still".', tags: ['ship'] });
    expect(fact.history.map(({ by, kind, because }) => [by, kind, because])).toEqual([
      ['Ada', 'created', ''],
      ['Ada', 'status', 'It sails "still".'],
    ]);
    const [step] = (await test.call('library.history', { limit: 5 })).changes;
    expect(step?.label).toBe('Import 1 fact from "facts.csv"');
    await test.call('library.undo', {});
    expect(await statements()).toEqual(['It froze.']);
    expect((await test.call('library.history', { limit: 5 })).changes.filter((change) => !change.isUndone)).toEqual(
      before.changes,
    );

    expect(await test.call('facts.importCsv', { ...params, skipsDuplicates: false })).toMatchObject({ imported: 3 });
    expect(await statements()).toEqual(['It froze.', 'It froze.', 'It froze.', 'The ferry; it sank.']);
  });

  it('is read in the encoding and with the separator that it has', async () => {
    const cyrillic = Buffer.from(
      [...'Твердження\tСтатус\r\nПором затонув.\tспростовано\r\n'].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        // windows-1251 has the Russian alphabet in the order of Unicode, the Ukrainian і apart.
        return letter === 'і' ? 0xb3 : code >= 0x410 ? code - 0x410 + 0xc0 : code;
      }),
    );
    const found = [];
    for (const content of [
      cyrillic,
      Buffer.from('\ufeffclaim|due\nIt froze.|2026-01-31\n', 'utf16le'),
      'One, and two.\nThree',
    ]) {
      const { encoding, separator, rows, mapping } = await test.call('facts.previewCsv', {
        uploadId: await uploadTable(test, content),
      });
      found.push({ encoding, separator, rows, mapping });
    }
    expect(found).toEqual([
      {
        encoding: 'windows-1251',
        separator: '\t',
        rows: [['Пором затонув.', 'спростовано']],
        mapping: ['statement', 'status'],
      },
      { encoding: 'utf-16le', separator: '|', rows: [['It froze.', '2026-01-31']], mapping: ['statement', 'due'] },
      { encoding: 'utf-8', separator: '\t', rows: [['One, and two.'], ['Three']], mapping: ['statement'] },
    ]);
  });

  it('leaves nothing behind where it is cancelled', async () => {
    await test.call('facts.create', { statement: 'It froze.' });
    const rows = Array.from({ length: 2500 }, (_row, index) => `Ferry ${index} sank.`);
    const uploadId = await uploadTable(test, ['claim', ...rows].join('\n'));
    let written = 0;
    const stopListening = test.core.onEvent((event) => {
      if (event.kind !== 'progress' || !event.label.startsWith('Import')) return;
      written = event.done;
      if (written >= 1000) void test.call('tasks.cancel', { taskId: 'import' });
    });
    const params = { uploadId, mapping: ['statement' as const], skipsDuplicates: true, taskId: 'import' };
    await expect(test.call('facts.importCsv', params)).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Importing "facts.csv" was cancelled. The library is as it was before.',
    });
    expect(written).toBeGreaterThanOrEqual(1000);
    expect(written).toBeLessThan(2500);
    expect(await statements()).toEqual(['It froze.']);
    const { changes } = await test.call('library.history', { limit: 5 });
    expect(changes.filter(({ isUndone }) => !isUndone)).toHaveLength(1);
    stopListening();
    // The file is still there: it can be taken in after all.
    expect(await test.call('facts.importCsv', params)).toMatchObject({ imported: 2500 });
  });
});

describe('facts', () => {
  it('come back from CSV in the same words, whatever they are', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(fc.constantFrom('=', "'", '"', ',', ';', '|', '\\', '＝', '@', '-', ' ', '\t', '\n', '\r', 'a', '1'), {
          maxLength: 8,
        })
        .map((marks) => marks.join('')),
    );
    const trimmed = words.map((text) => text.replaceAll('\0', '').trim());
    const line = trimmed.map((text) => text.replace(/\s+/g, ' ').trim());
    const draft = fc.record({
      statement: line.filter((text) => text !== ''),
      claimant: trimmed,
      firstSeen: trimmed,
      assignee: trimmed,
      tags: fc.array(line, { maxLength: 3 }),
      claimedOn: fc.constantFrom('', '2024', '2024-06', '2024-06-13'),
      due: fc.constantFrom('', '2026-01-31'),
      priority: fc.constantFrom(...factPriority.options),
    });
    const verdict = fc.record({
      status: fc.constantFrom(...factStatus.options),
      because: trimmed.filter((text) => text !== ''),
    });
    await fc.assert(
      fc.asyncProperty(draft, verdict, async (given, judged) => {
        const left = (await test.call('facts.list', {})).facts.map(({ id }) => id);
        if (left.length > 0) await test.call('facts.removeMany', { ids: left });
        const { fact } = await test.call('facts.create', given);
        await test.call('facts.setStatus', { id: fact.id, ...judged });
        const { content } = await test.call('facts.export', { format: 'csv', ids: [fact.id] });
        const uploadId = await uploadTable(test, content);
        const { mapping, failing, total, rows } = await test.call('facts.previewCsv', { uploadId });
        expect([total, failing]).toEqual([1, 0]);
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        await test.call('facts.importCsv', { uploadId, mapping, skipsDuplicates: false });
        const { facts } = await test.call('facts.list', {});
        const ids = facts.map(({ id }) => id);
        const [one, other] = await Promise.all(ids.map((id) => test.call('facts.get', { id })));
        const told = ({ id: _i, createdAt: _c, updatedAt: _u, history: _h, ...rest }: typeof fact) => rest;
        expect(other && one && told(other.fact)).toEqual(one && told(one.fact));
        expect(ids).toHaveLength(2);
      }),
      { numRuns: 40 },
    );
  });
});
