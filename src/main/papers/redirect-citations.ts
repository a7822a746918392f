import type { Connection } from '../library/connection';
import { sha256Of } from '../library/originals';
import { listStatesCiting, replaceState } from './paper-queries';

/**
 * Makes every paper that cites one source cite another, as when two are merged; to be called within a write. An editor
 * that has such a paper open is told by the raised revision.
 */
export function redirectCitations(connection: Connection, from: string, to: string): void {
  for (const { id, state } of listStatesCiting(connection, from)) {
    const redirected = JSON.stringify(
      JSON.parse(state, (name, value: unknown) => (name === 'sourceId' && value === from ? to : value)),
    );
    replaceState(connection, id, redirected, sha256Of(redirected), { from, to });
  }
}
