import type { Connection } from './connection';

/** What a person has set, by key; values are plain JSON. */
export function readPreferences(connection: Connection): Record<string, unknown> {
  return Object.fromEntries(
    connection
      .all('SELECT key, value FROM preference ORDER BY key')
      .map((row) => [String(row.key), JSON.parse(String(row.value)) as unknown]),
  );
}

export function writePreference(connection: Connection, key: string, value: unknown): void {
  connection.run(
    'INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(value ?? null)],
  );
}
