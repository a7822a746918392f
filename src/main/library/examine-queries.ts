import type { Connection } from './connection';
import type { Originals } from './originals';
import { sha256Of } from './originals';

/** One thing that was examined. */
export interface Check {
  readonly name: string;
  readonly isGood: boolean;
  readonly message: string;
}

/** Looks at everything whose damage could be found: structure, references, and the hash of every text, original and paper. */
export function examine(connection: Connection, originals: Originals): Check[] {
  const integrity = connection.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]));
  const dangling = connection.all('PRAGMA foreign_key_check');
  const badTexts = connection
    .all('SELECT sha256, content FROM canonical_text')
    .filter((row) => sha256Of(String(row.content)) !== row.sha256);
  const badPapers = connection
    .all('SELECT title, state, state_sha256 FROM paper')
    .filter((row) => sha256Of(String(row.state)) !== row.state_sha256);
  const badOriginals = connection
    .all('SELECT DISTINCT original_sha256, file_name FROM source_version')
    .filter((row) => !isReadable(originals, String(row.original_sha256)));
  const isWhole = integrity.join() === 'ok';
  return [
    {
      name: 'database',
      isGood: isWhole,
      message: isWhole
        ? 'The database is whole.'
        : `The database is damaged: ${integrity.slice(0, 3).join('; ')}. Restore a backup.`,
    },
    checkOf(
      'references',
      dangling.map((row) => String(row.table)),
      'Every row belongs to something that is there.',
      'Rows belong to nothing',
    ),
    checkOf(
      'texts',
      badTexts.map((row) => String(row.sha256).slice(0, 12)),
      'Every text has the hash it was imported with.',
      'Texts have changed on disk',
    ),
    checkOf(
      'originals',
      badOriginals.map((row) => String(row.file_name)),
      'Every original file is there, byte for byte.',
      'Original files are missing or changed',
    ),
    checkOf(
      'papers',
      badPapers.map((row) => String(row.title)),
      'Every paper is as it was saved.',
      'Papers have changed on disk',
    ),
  ];
}

function checkOf(name: string, bad: readonly string[], good: string, complaint: string): Check {
  if (bad.length === 0) return { name, isGood: true, message: good };
  return {
    name,
    isGood: false,
    message: `${complaint} (${bad.length}): ${bad.slice(0, 5).join(', ')}. Restore a backup.`,
  };
}

function isReadable(originals: Originals, sha256: string): boolean {
  try {
    originals.get(sha256);
    return true;
  } catch {
    return false;
  }
}
