import type { CslItem } from '../../contract/csl';
import { cslItem } from '../../contract/csl';
import { unknownKeyPrefix } from '../../contract/paper-state';
import type { Connection, SqlRow } from '../library/connection';

/** A work that a paper cites. */
export interface CitedSource {
  readonly id: string;
  readonly citeKey: string;
  /** Its `id` is the source's. */
  readonly csl: CslItem;
}

/** Finds a work by its id, its cite key, or what a citation of an unknown key holds. */
export function findSource(connection: Connection, reference: string): CitedSource | undefined {
  const isKey = reference.startsWith(unknownKeyPrefix);
  const row = isKey
    ? connection.get('SELECT id, cite_key, csl FROM source WHERE cite_key = ?', [
        reference.slice(unknownKeyPrefix.length),
      ])
    : connection.get('SELECT id, cite_key, csl FROM source WHERE id = ?', [reference]);
  return row === undefined ? undefined : toCitedSource(row);
}

export function findSourceIdByKey(connection: Connection, citeKey: string): string | undefined {
  const row = connection.get('SELECT id FROM source WHERE cite_key = ?', [citeKey]);
  return row === undefined ? undefined : String(row.id);
}

function toCitedSource(row: SqlRow): CitedSource {
  const id = String(row.id);
  return {
    id,
    citeKey: String(row.cite_key),
    csl: { ...cslItem.parse({ type: 'document', id, ...JSON.parse(String(row.csl)) }), id },
  };
}
