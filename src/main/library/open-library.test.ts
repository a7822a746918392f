import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createBackup, listBackups } from './backup';
import { isBackupDue } from './daily-backup';
import { type OpenLibrary, openLibrary } from './open-library';
import { restoreBackup } from './restore';
import { listChanges } from './undo-queries';

const opened: OpenLibrary[] = [];

function open(path = mkdtempSync(join(tmpdir(), 'citewright-library-'))): OpenLibrary {
  const library = openLibrary({ path });
  opened.push(library);
  return library;
}

afterEach(() => {
  for (const library of opened.splice(0)) if (library.database.open) library.close();
});

const insertFact =
  "INSERT INTO fact (id, statement, status, rationale, claimant, tags, created_at, updated_at) VALUES (?, ?, 'unverified', '', '', '[]', '2026-01-01', '2026-01-01')";

function snapshot(library: OpenLibrary): unknown {
  return [
    library.connection.all('SELECT * FROM fact ORDER BY id'),
    library.connection.all('SELECT * FROM evidence ORDER BY id'),
    library.connection.all('SELECT * FROM citation_use ORDER BY paper_id, position'),
  ];
}

describe('openLibrary', () => {
  it('has the settings that lose no acknowledged edit', () => {
    const { database } = open();
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'query_only'];
    expect(settings.map((name) => database.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 1, 1]);
  });

  it('refuses a second opener and lets it in after close', () => {
    const first = open();
    expect(() => open(first.path)).toThrow(expect.objectContaining({ code: 'library-locked' }));
    first.close();
    expect(open(first.path).path).toBe(first.path);
  });

  it('refuses a newer library and leaves it untouched', () => {
    const first = open();
    first.close();
    const file = join(first.path, 'library.sqlite');
    const raw = new Database(file);
    raw.pragma('user_version = 999');
    raw.close();
    const before = readFileSync(file);
    expect(() => open(first.path)).toThrow(expect.objectContaining({ code: 'library-newer' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that a damaged file is damaged and keeps it', () => {
    const first = open();
    first.close();
    const file = join(first.path, 'library.sqlite');
    writeFileSync(file, 'this is no database, it only has its name and some text to fill a page');
    expect(() => open(first.path)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
    expect(readFileSync(file, 'utf8')).toContain('no database');
  });

  it('has the schema of the snapshot', () => {
    const schema = open().connection.all('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name');
    expect(schema).toMatchSnapshot();
  });

  it('refuses writes outside a write', () => {
    const library = open();
    expect(() => library.connection.run(insertFact, ['a', 'A'])).toThrow(/readonly/);
  });
});

describe('write', () => {
  it('rolls back whole, reports nothing and leaves no history when its body throws', () => {
    const library = open();
    const seen: unknown[] = [];
    library.onCommit((change) => seen.push(change));
    expect(() =>
      library.write('Add', (connection) => {
        connection.run(insertFact, ['a', 'A']);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([snapshot(library), listChanges(library.connection, 10), seen]).toEqual([[[], [], []], [], []]);
  });

  it('reports what changed, cascades included, after COMMIT', () => {
    const library = open();
    const seen: unknown[] = [];
    library.onCommit(({ entities }) => seen.push([...entities].map(([type, ids]) => [type, [...ids]])));
    library.write('Add', (connection) => connection.run(insertFact, ['a', 'A']));
    library.writeQuietly((connection) => connection.run("INSERT INTO preference VALUES ('theme', '\"dark\"')"));
    expect(seen).toEqual([[['fact', ['a']]], [['preference', ['theme']]]]);
  });

  it('takes back together what was written together, as long as nothing else came in between', async () => {
    let library = open();
    const add = (id: string) => library.write(`Add ${id}`, (connection) => connection.run(insertFact, [id, id]));
    const facts = () => library.connection.all('SELECT id FROM fact ORDER BY id').map(({ id }) => id);
    await library.together('job', 'Import 2 files', async () => {
      add('a');
      await Promise.resolve();
      add('b');
    });
    library.close();
    library = open(library.path);
    await library.together('job', 'Import 3 files', async () => add('c'));
    add('own');
    await library.together('job', null, async () => add('d'));
    const labels = () => listChanges(library.connection, 9).map(({ label }) => label);
    expect(labels()).toEqual(['Add d', 'Add own', 'Import 3 files']);
    library.undo();
    library.undo();
    expect(facts()).toEqual(['a', 'b', 'c']);
    library.undo();
    expect(facts()).toEqual([]);
    library.redo();
    expect(facts()).toEqual(['a', 'b', 'c']);
  });

  it('undoes and redoes any sequence of changes, across restarts', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), id: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ kind: fc.constant('edit' as const), id: fc.integer({ min: 0, max: 5 }), text: fc.string() }),
      fc.record({ kind: fc.constant('evidence' as const), id: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 0, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let library = open();
        const states = [snapshot(library)];
        let evidence = 0;
        for (const one of steps) {
          const before = listChanges(library.connection, 100).length;
          library.write(one.kind, (connection) => {
            const exists = connection.get('SELECT 1 FROM fact WHERE id = ?', [`f${one.id}`]) !== undefined;
            if (one.kind === 'add' && !exists) connection.run(insertFact, [`f${one.id}`, 'new']);
            if (one.kind === 'edit')
              connection.run('UPDATE fact SET statement = ? WHERE id = ?', [one.text, `f${one.id}`]);
            if (one.kind === 'evidence' && exists) {
              evidence += 1;
              connection.run(
                "INSERT INTO evidence (id, fact_id, annotation_id, stance, search_query, search_corpus, created_at) VALUES (?, ?, NULL, 'context', 'q', 'c', '2026')",
                [`e${evidence}`, `f${one.id}`],
              );
            }
            if (one.kind === 'remove') connection.run('DELETE FROM fact WHERE id = ?', [`f${one.id}`]);
          });
          if (listChanges(library.connection, 100).length > before) states.push(snapshot(library));
        }
        const path = library.path;
        library.close();
        library = open(path);
        for (const state of states.slice(0, -1).reverse()) {
          library.undo();
          expect(snapshot(library)).toEqual(state);
        }
        expect(library.undo()).toBeNull();
        for (const state of states.slice(1)) {
          library.redo();
          expect(snapshot(library)).toEqual(state);
        }
        library.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('backup', () => {
  it('makes a verified copy that restore puts back, keeping what it replaced', () => {
    const library = open();
    library.write('Add', (connection) => connection.run(insertFact, ['kept', 'K']));
    const backup = createBackup(library.database, library.path, 'manual');
    library.write('Add', (connection) => connection.run(insertFact, ['later', 'L']));
    library.close();
    expect(listBackups(library.path)).toEqual([backup]);
    restoreBackup(library.path, backup.name);
    const again = open(library.path);
    expect(again.connection.all('SELECT id FROM fact')).toEqual([{ id: 'kept' }]);
  });

  it('is due a day after the last one, and only when something has changed since', () => {
    const library = open();
    const day = 24 * 60 * 60_000;
    library.write('Add', (connection) => connection.run(insertFact, ['a', 'A']));
    expect(isBackupDue(library.path, Date.now())).toBe(true);
    createBackup(library.database, library.path, 'daily');
    expect(isBackupDue(library.path, Date.now() + day / 2)).toBe(false);
    const later = new Date(Date.now() + 5000);
    utimesSync(join(library.path, 'library.sqlite-wal'), later, later);
    expect(isBackupDue(library.path, Date.now() + 2 * day)).toBe(true);
  });

  it('keeps only the newest of a kind', () => {
    const library = open();
    for (let count = 0; count < 9; count += 1) createBackup(library.database, library.path, 'manual');
    expect(listBackups(library.path).map(({ name }) => name.slice(0, 6))).toEqual([
      '000009',
      '000008',
      '000007',
      '000006',
      '000005',
      '000004',
      '000003',
    ]);
  });
});
