import type { CoreEvent, EntityType } from '../../contract/events';
import type { Connection } from './connection';
import type { Originals } from './originals';

/** Ids of the things that changed, by their kind. */
export type ChangedEntities = ReadonlyMap<EntityType, ReadonlySet<string>>;

/** Rows that a commit touched, by what they belong to. */
export interface CommittedChange {
  readonly entities: ChangedEntities;
  /** An undo or redo: what is open and being edited is another than before, too. */
  readonly isReversal: boolean;
}

/**
 * An open library. Everything else in the core reads and writes through it.
 *
 * Each change of a person is one `write`: a transaction that SQLite has committed when it returns, one step of the undo
 * history, and one notice to whoever listens.
 */
export interface Library {
  /** Of the folder. */
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly originals: Originals;
  /** For reading. Writing through it outside `write` is refused by SQLite (query_only). */
  readonly connection: Connection;
  /**
   * Runs `body` in BEGIN IMMEDIATE and commits. `label` names the step in the undo history. Calls within a write join it.
   * @throws what `body` throws, after a roll-back; Failure 'read-only' on a read-only library.
   */
  write<T>(label: string, body: (connection: Connection) => T): T;
  /**
   * Everything that `work` writes, also after it has waited, is one step of the undo history as long as nothing else is
   * written in between. `batch` names what belongs together, also across restarts; `label` stands for the whole of it,
   * null leaves each write its own.
   */
  together<T>(batch: string, label: string | null, work: () => Promise<T>): Promise<T>;
  /** The same without a step in the undo history: autosave, preferences, derived rows. */
  writeQuietly<T>(body: (connection: Connection) => T): T;
  /**
   * Called within each outermost write, before COMMIT, with what it changed so far: what a listener writes is part of the same transaction
   * and of the same step of the undo history. Called for undo and redo, too, which have brought back what was derived by then: what a
   * listener writes there is in no step. Returns the function that stops listening.
   */
  beforeCommit(listener: (entities: ChangedEntities) => void): () => void;
  /** Called after each commit, undo and redo, with what changed. Returns the function that stops listening. */
  onCommit(listener: (change: CommittedChange) => void): () => void;
  close(): void;
}

/** How features tell hosts about things that are no commit: progress, ends of tasks. */
export type EmitEvent = (event: CoreEvent) => void;
