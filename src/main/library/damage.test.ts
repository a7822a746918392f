import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../contract/result';
import { openTestCore } from '../testing/open-test-core';
import { connect, openDatabase } from './connection';
import { restoreBackup } from './restore';

const folder = mkdtempSync(join(tmpdir(), 'citewright-damage-'));
const whole = join(folder, 'whole');
let backupName = '';
let content = '';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const { call, core } = await openTestCore(whole);
  await call('library.loadSample', {});
  for (let count = 0; count < 40; count += 1)
    await call('facts.create', { statement: `Fact ${count} ${'is so '.repeat(40)}` });
  backupName = (await call('library.backup', {})).backup.name;
  await core.close();
  content = contentOf(whole);
}, 60_000);

/** What a person has written and imported; what is derived or only counted can be made again. */
function contentOf(library: string): string {
  const hash = createHash('sha256');
  const database = openDatabase(join(library, 'library.sqlite'), { isReadOnly: true });
  try {
    const connection = connect(database);
    for (const row of connection.iterate('SELECT sha256, content FROM canonical_text ORDER BY sha256'))
      hash.update(JSON.stringify(row));
    for (const row of connection.iterate('SELECT id, title, state FROM paper ORDER BY id'))
      hash.update(JSON.stringify(row));
    return hash.digest('hex');
  } finally {
    database.close();
  }
}

interface Damage {
  readonly kind: 'flip' | 'smash' | 'truncate';
  /** Share of the file's length. */
  readonly at: number;
  readonly bit: number;
}

function damageFile(file: string, { kind, at, bit }: Damage): void {
  const bytes = readFileSync(file);
  const position = Math.min(Math.floor(at * bytes.length), bytes.length - 1);
  if (kind === 'truncate') {
    truncateSync(file, position);
    return;
  }
  if (kind === 'flip') bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
  else bytes.fill(0xa5, position - (position % 4096), position - (position % 4096) + 4096);
  writeFileSync(file, bytes);
}

/** What is said about a damaged library: why it does not open, or what the doctor finds. */
async function diagnose(library: string): Promise<'refused' | 'unhealthy' | 'healthy'> {
  try {
    const { call, core } = await openTestCore(library);
    try {
      return (await call('library.doctor', {})).isHealthy ? 'healthy' : 'unhealthy';
    } catch (error) {
      if (error instanceof Failure && error.code === 'library-damaged') return 'unhealthy';
      throw error;
    } finally {
      await core.close();
    }
  } catch (error) {
    if (error instanceof Failure && error.code === 'library-damaged') return 'refused';
    throw error;
  }
}

describe('a damaged library', { timeout: 120_000 }, () => {
  it('is told from a whole one, kept, and replaced by its backup', async () => {
    const damage: fc.Arbitrary<Damage> = fc.record({
      kind: fc.constantFrom('flip', 'flip', 'smash', 'truncate'),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bit: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(damage, async (one) => {
        const library = mkdtempSync(join(folder, 'damaged-'));
        cpSync(whole, library, { recursive: true });
        const file = join(library, 'library.sqlite');
        damageFile(file, one);
        const size = statSync(file).size;
        const verdict = await diagnose(library);
        // A flip in bytes that hold nothing is no damage; one in what somebody wrote must be found.
        if (verdict === 'healthy') expect(contentOf(library)).toBe(content);
        restoreBackup(library, backupName);
        expect(contentOf(library)).toBe(content);
        expect(await diagnose(library)).toBe('healthy');
        const aside = readdirSync(library).find((name) => name.startsWith('replaced-')) ?? '';
        if (verdict === 'refused') expect(statSync(join(library, aside, 'library.sqlite')).size).toBe(size);
        rmSync(library, { recursive: true, force: true });
      }),
      { numRuns: Number(process.env.CITEWRIGHT_DAMAGES ?? 25) },
    );
  });
});
