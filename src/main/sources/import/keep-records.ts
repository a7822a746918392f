import type { CslItem } from '../../../contract/csl';
import { Failure, type FailureRecord } from '../../../contract/result';
import type { ImportOutcome } from '../../../contract/sources';
import type { CiteKeyFor } from '../../citations/public';
import { putIntoCollections } from '../../collections/public';
import type { ExtractedBibliography, ExtractedRecord } from '../../extract/extracted-document';
import { now } from '../../library/clock';
import type { Connection } from '../../library/connection';
import { newId } from '../../library/new-id';
import { cleanTags } from '../clean-tags';
import { areDistinctWorks, comparedWork } from '../duplicates/compare-works';
import { bareKey, likenessesOf } from '../duplicates/likenesses-of';
import { findSource, insertSource, type StoredSource, takenCiteKeys } from '../source-queries';
import type { SourceServices } from '../source-services';
import { findTwins } from './find-related';
import type { ImportContext, ImportedFile, NamedDocument } from './import-options';
import { joinRecord } from './join-record';

type Services = Pick<SourceServices, 'library' | 'catalogue'>;

/**
 * Adds the works of a bibliography that the library does not have yet, and gives documents that came without a record the
 * one that is theirs. `path` is what the outcome is told by.
 * @throws Failure 'invalid-input' where no record could be read
 */
export function keepRecords(
  { library, catalogue }: Services,
  citeKeyFor: CiteKeyFor,
  path: string,
  fileName: string,
  document: ExtractedBibliography,
  { isDryRun, findDocument, settle }: ImportContext,
): ImportedFile {
  assertHasRecords(document, fileName);
  const failure = failureOf(document, fileName);
  const told = failure === undefined ? {} : { failure };
  if (isDryRun === true) return { outcome: { path, status: 'imported', sourceIds: [], ...told }, named: [] };
  const { connection } = library;
  // Looked up before the transaction: what the catalogue takes in must have been committed.
  const twins = document.records.map((record) => twinOf(record));
  return library.write(`Import bibliography "${fileName}"`, () => {
    const keeper = new RecordKeeper(connection, citeKeyFor, document.format, fileName);
    for (const [index, record] of document.records.entries()) keeper.keep(record, twins[index]);
    const { added, joined } = keeper;
    const status = added > 0 ? 'imported' : joined > 0 ? 'revised' : 'duplicate';
    const outcome: ImportOutcome = { path, status, sourceIds: keeper.sourceIds, ...told };
    settle?.(connection, outcome, keeper.named);
    return { outcome, named: keeper.named };
  });

  function twinOf({ csl, attachments }: ExtractedRecord): StoredSource | undefined {
    const attached = attachments.length === 0 ? undefined : findDocument?.(attachments);
    const document = attached === undefined ? undefined : findSource(connection, attached);
    // A document that has a record already belongs to that one.
    if (document !== undefined && document.originalFormat === '') return document;
    return findTwins({ connection, catalogue }, csl)[0];
  }
}

class RecordKeeper {
  readonly sourceIds: string[] = [];
  readonly named: NamedDocument[] = [];
  added = 0;
  joined = 0;
  readonly #connection: Connection;
  readonly #citeKeyFor: CiteKeyFor;
  readonly #format: string;
  readonly #fileName: string;
  readonly #taken: Set<string>;
  /** Records of this file by what their twins would share with them. */
  readonly #kept = new Map<string, { readonly id: string; readonly csl: CslItem }[]>();

  constructor(connection: Connection, citeKeyFor: CiteKeyFor, format: string, fileName: string) {
    this.#connection = connection;
    this.#citeKeyFor = citeKeyFor;
    this.#format = format;
    this.#fileName = fileName;
    this.#taken = takenCiteKeys(connection);
  }

  keep(record: ExtractedRecord, twin: StoredSource | undefined): void {
    const likenesses = likenessesOf(record.csl)
      .map(({ key }) => key)
      .filter((key) => !key.startsWith(bareKey));
    const id = twin?.id ?? this.#findKept(record.csl, likenesses) ?? this.#add(record);
    if (twin !== undefined && !this.sourceIds.includes(twin.id)) this.#join(twin, record);
    this.sourceIds.push(id);
    if (twin === undefined || twin.versions === 0) {
      for (const path of record.attachments) this.named.push({ sourceId: id, path });
    }
    for (const key of likenesses) {
      const sharing = this.#kept.get(key);
      if (sharing === undefined) this.#kept.set(key, [{ id, csl: record.csl }]);
      else sharing.push({ id, csl: record.csl });
    }
  }

  #findKept(csl: CslItem, likenesses: readonly string[]): string | undefined {
    const candidates = likenesses.flatMap((key) => this.#kept.get(key) ?? []);
    if (candidates.length === 0) return undefined;
    const work = comparedWork('', csl);
    return candidates.find((one) => !areDistinctWorks(work, comparedWork(one.id, one.csl)))?.id;
  }

  #add(record: ExtractedRecord): string {
    const id = newId();
    const csl: CslItem = { ...record.csl, id };
    insertSource(this.#connection, {
      id,
      citeKey: this.#takeKey(record.csl, csl),
      csl,
      provenance: provenanceOf(csl, this.#fileName),
      language: typeof csl.language === 'string' ? csl.language : '',
      tags: cleanTags(record.tags),
      originalFormat: this.#format,
      originalRecord: record.original,
      unmapped: record.unmapped,
      addedAt: now(),
    });
    putIntoCollections(this.#connection, id, record.collections);
    this.added += 1;
    return id;
  }

  #join(twin: StoredSource, record: ExtractedRecord): void {
    if (twin.originalFormat !== '') return;
    joinRecord(this.#connection, twin, {
      record,
      format: this.#format,
      fileName: this.#fileName,
      citeKeyFor: (csl) => {
        this.#taken.delete(twin.citeKey);
        return this.#takeKey(record.csl, csl);
      },
    });
    this.joined += 1;
  }

  /** The record's own key where it has one that is free, otherwise one by the rule. */
  #takeKey(given: CslItem, csl: CslItem): string {
    const givenKey = givenKeyOf(given);
    const isFree = isUsableKey(givenKey) && !this.#taken.has(givenKey);
    const citeKey = isFree ? givenKey : this.#citeKeyFor(csl, this.#taken);
    this.#taken.add(citeKey);
    return citeKey;
  }
}

export function provenanceOf(csl: Partial<CslItem>, origin: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(csl)
      .filter((name) => name !== 'id')
      .map((name) => [name, origin]),
  );
}

/** The key that a record brings along, '' for none: readers and other programs number works that have no key. */
function givenKeyOf(csl: CslItem): string {
  if (typeof csl['citation-key'] === 'string') return csl['citation-key'];
  const id = String(csl.id);
  return /^item-\d+$/i.test(id) ? '' : id;
}

function isUsableKey(key: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.test(key);
}

function assertHasRecords({ records, failures }: ExtractedBibliography, fileName: string): void {
  if (records.length > 0) return;
  const first = failures[0]?.message ?? 'It holds no entries.';
  throw new Failure(
    'invalid-input',
    `No work could be read from "${fileName}". ${first}`,
    failures.map(({ message }) => message).join('\n'),
  );
}

/** What of a bibliography could not be read, where something else could. */
function failureOf({ records, failures }: ExtractedBibliography, fileName: string): FailureRecord | undefined {
  if (failures.length === 0) return undefined;
  return {
    code: 'invalid-input',
    message: `${failures.length} of ${failures.length + records.length} entries of "${fileName}" could not be read; the others were imported. Correct them in the file and import it again.`,
    detail: failures.map(({ entry, message }) => `${message}\n${entry.slice(0, 300)}`).join('\n\n'),
  };
}
