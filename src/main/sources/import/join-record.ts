import { type CslItem, cslItem } from '../../../contract/csl';
import { putIntoCollections } from '../../collections/public';
import type { ExtractedRecord } from '../../extract/extracted-document';
import { now } from '../../library/clock';
import type { Connection } from '../../library/connection';
import { cleanTags } from '../clean-tags';
import { isKeyMadeByRule } from '../is-key-made-by-rule';
import { type StoredSource, setOriginalRecord, updateSource } from '../source-queries';

/**
 * Gives a document that came without a record the one that is its own; to be called within a write. What a person has
 * edited stays, and so does what the record does not say; what was only guessed from the text gives way.
 */
export function joinRecord(
  connection: Connection,
  source: StoredSource,
  {
    record,
    format,
    fileName,
    citeKeyFor,
  }: {
    readonly record: ExtractedRecord;
    readonly format: string;
    readonly fileName: string;
    citeKeyFor(csl: CslItem): string;
  },
): void {
  const fields: Record<string, unknown> = { ...source.csl };
  const provenance: Record<string, string> = { ...source.provenance };
  for (const [name, value] of Object.entries(record.csl)) {
    if (name === 'id' || provenance[name] === 'edited') continue;
    fields[name] = value;
    provenance[name] = fileName;
  }
  const csl = cslItem.parse(fields);
  updateSource(connection, source.id, {
    citeKey: isKeyMadeByRule(source) ? citeKeyFor(csl) : source.citeKey,
    csl,
    provenance,
    language: source.language || (typeof csl.language === 'string' ? csl.language : ''),
    tags: cleanTags([...source.tags, ...record.tags]),
    at: now(),
  });
  setOriginalRecord(connection, source.id, {
    originalFormat: format,
    originalRecord: record.original,
    unmapped: record.unmapped,
  });
  putIntoCollections(connection, source.id, record.collections);
}
