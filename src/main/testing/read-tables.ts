import { join } from 'node:path';
import { openDatabase } from '../library/connection';

/** All rows of some tables of a library that is open, by their contents: what an undo must bring back to the letter. */
export function readTables(
  libraryPath: string,
  tables: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const database = openDatabase(join(libraryPath, 'library.sqlite'), { isReadOnly: true });
  try {
    return Object.fromEntries(
      tables.map((table) => [
        table,
        database
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    );
  } finally {
    database.close();
  }
}
