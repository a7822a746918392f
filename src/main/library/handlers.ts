import { basename } from 'node:path';
import type { HandlersOf } from '../../contract/api';
import type { libraryRequests } from '../../contract/library';
import { Failure } from '../../contract/result';
import { createBackup, listBackups } from './backup';
import { examine } from './examine-queries';
import type { OpenLibrary } from './open-library';
import { readPreferences, writePreference } from './preference-queries';
import { readCounts } from './status-queries';
import { listChanges, nextChange } from './undo-queries';

type LibraryHandlers = HandlersOf<typeof libraryRequests>;

/** What the library's own handlers need from the rest of the core. */
export interface LibraryServices {
  readonly library: OpenLibrary;
  /** @throws Failure 'invalid-input' for a value that its feature could not work with. */
  checkPreference(key: string, value: unknown): void;
  cancelTask(taskId: string): void;
  rebuildSearch(): Promise<void>;
  /** Closes the library, puts a backup in its place and opens it again. */
  restore: LibraryHandlers['library.restore'];
  loadSample: LibraryHandlers['library.loadSample'];
}

const shownChanges = 100;
const largestPreference = 100_000;

export function createLibraryHandlers({
  library,
  checkPreference,
  cancelTask,
  rebuildSearch,
  restore,
  loadSample,
}: LibraryServices): LibraryHandlers {
  const { connection } = library;
  return {
    'library.status'() {
      const undo = nextChange(connection, 'undo');
      const redo = nextChange(connection, 'redo');
      return {
        name: basename(library.path),
        path: library.path,
        isReadOnly: library.isReadOnly,
        ...readCounts(connection),
        canUndo: undo !== null,
        canRedo: redo !== null,
        undoLabel: undo?.label ?? '',
        redoLabel: redo?.label ?? '',
        lastBackupAt: listBackups(library.path)[0]?.at ?? null,
      };
    },
    'library.history': ({ limit = shownChanges }) => ({ changes: listChanges(connection, limit) }),
    'library.undo': () => ({ change: library.undo() }),
    'library.redo': () => ({ change: library.redo() }),
    'library.loadSample': loadSample,
    'library.backup': () => ({ backup: createBackup(library.database, library.path, 'manual') }),
    'library.backups': () => ({ backups: listBackups(library.path) }),
    'library.restore': restore,
    async 'library.doctor'() {
      const checks = examine(connection, library.originals);
      await rebuildSearch();
      checks.push({ name: 'search', isGood: true, message: 'The search index was built anew.' });
      return { isHealthy: checks.every(({ isGood }) => isGood), checks };
    },
    'preferences.get': () => ({ values: readPreferences(connection) }),
    'preferences.set'({ key, value }) {
      if (!/^[a-zA-Z][\w.-]{0,63}$/.test(key) || (JSON.stringify(value) ?? '').length > largestPreference) {
        throw new Failure('invalid-input', 'This preference cannot be kept: its name or value is out of bounds.', key);
      }
      checkPreference(key, value);
      library.writeQuietly((writing) => writePreference(writing, key, value));
      return { values: readPreferences(connection) };
    },
    'tasks.cancel'({ taskId }) {
      cancelTask(taskId);
      return {};
    },
  };
}
