import type { Connection } from '../library/connection';
import { sha256Of } from '../library/originals';
import { listStatesUsing, replaceState } from './paper-queries';

/**
 * Makes every paper that cites one source cite another, as when two are merged; to be called within a write. An editor
 * that has such a paper open is told by the raised revision.
 */
export function redirectCitations(connection: Connection, from: string, to: string): void {
  redirect(connection, 'sourceId', from, to);
}

/** The same for the facts that papers rest on. */
export function redirectFacts(connection: Connection, from: string, to: string): void {
  redirect(connection, 'factId', from, to);
}

function redirect(connection: Connection, field: 'sourceId' | 'factId', from: string, to: string): void {
  for (const { id, state } of listStatesUsing(connection, field, from)) {
    const redirected = JSON.stringify(
      JSON.parse(state, (name, value: unknown) => (name === field && value === from ? to : value)),
    );
    replaceState(connection, id, redirected, sha256Of(redirected), { field, from, to });
  }
}
