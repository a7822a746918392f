import type { Stance } from '../../contract/facts';
import type { Connection } from '../library/connection';

export interface FactStatement {
  readonly id: string;
  readonly statement: string;
}

/** Of all facts, in no order that means anything. */
export function listFactStatements(connection: Connection): FactStatement[] {
  return connection.all('SELECT id, statement FROM fact').map((row) => ({
    id: String(row.id),
    statement: String(row.statement),
  }));
}

export function findFactStatement(connection: Connection, id: string): string | undefined {
  const row = connection.get('SELECT statement FROM fact WHERE id = ?', [id]);
  return row === undefined ? undefined : String(row.statement);
}

/** A passage that is evidence of a fact, where it stands in the newest text of its source. */
export interface EvidencePlace {
  readonly factId: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance;
}

/** In the order of their sources and places. Passages whose words are gone stand nowhere. */
export function listEvidencePlaces(connection: Connection): EvidencePlace[] {
  return connection
    .all(
      `SELECT fact_id, source_id, start, "end", stance FROM evidence JOIN annotation ON annotation.id = evidence.annotation_id
       WHERE annotation.state <> 'orphan' ORDER BY source_id, start, "end", evidence.rowid`,
    )
    .map((row) => ({
      factId: String(row.fact_id),
      sourceId: String(row.source_id),
      start: Number(row.start),
      end: Number(row.end),
      stance: row.stance as Stance,
    }));
}

/** Pairs of a fact and another that is evidence against it. */
export function listOpposedFacts(connection: Connection): [factId: string, otherId: string][] {
  return connection
    .all("SELECT fact_id, other_fact_id FROM evidence WHERE other_fact_id IS NOT NULL AND stance = 'contradicts'")
    .map((row) => [String(row.fact_id), String(row.other_fact_id)]);
}

/** The words of claims that a person said are none. */
export function listDismissedQuotes(connection: Connection, sourceId: string): string[] {
  return connection
    .all('SELECT quote FROM dismissed_claim WHERE source_id = ?', [sourceId])
    .map((row) => String(row.quote));
}

export function listDismissedConflicts(connection: Connection): Set<string> {
  return new Set(connection.all('SELECT id FROM dismissed_conflict').map((row) => String(row.id)));
}

export function insertDismissedConflict(connection: Connection, id: string, by: string, at: string): void {
  connection.run('INSERT INTO dismissed_conflict (id, by, at) VALUES (?, ?, ?)', [id, by, at]);
}

export function deleteDismissedConflict(connection: Connection, id: string): void {
  connection.run('DELETE FROM dismissed_conflict WHERE id = ?', [id]);
}
