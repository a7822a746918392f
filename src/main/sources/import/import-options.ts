import type { DocumentFormat, ImportOutcome } from '../../../contract/sources';
import type { Connection } from '../../library/connection';

/** What a person said about the files. */
export interface SaidOptions {
  readonly format?: DocumentFormat | undefined;
  readonly encoding?: string | undefined;
  readonly isDryRun?: boolean | undefined;
}

/** A document that a record of a bibliography names, still to be brought in. */
export interface NamedDocument {
  /** The record's source. */
  readonly sourceId: string;
  /** As the bibliography has it. */
  readonly path: string;
}

/** How one import differs from another: where its files come from, and what has to be stored with its result. */
export interface ImportContext extends SaidOptions {
  /** The source that gets the document as its newest version: the record that named it. */
  readonly attachTo?: string | undefined;
  /** Source of a document that was brought in before and that a record names by one of these paths. */
  findDocument?(paths: readonly string[]): string | undefined;
  /** Called in the transaction that stores the result, so that both are there or neither is. */
  settle?(connection: Connection, outcome: ImportOutcome, named: readonly NamedDocument[]): void;
}

export interface ImportedFile {
  readonly outcome: ImportOutcome;
  readonly named: readonly NamedDocument[];
}
