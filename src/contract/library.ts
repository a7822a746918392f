import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factStatus } from './facts';

/** One undoable step of the library's history. */
export const change = z.strictObject({
  id: z.int(),
  /** What was done, in English words for the history: 'Add fact "79 documents…"'. */
  label: z.string(),
  at: z.string(),
  isUndone: z.boolean(),
});
export type Change = z.infer<typeof change>;

export const backup = z.strictObject({
  name: z.string(),
  at: z.string(),
  byteLength: z.int(),
  reason: z.enum(['manual', 'daily', 'upgrade', 'restore', 'import']),
});
export type Backup = z.infer<typeof backup>;

export const libraryStatus = z.strictObject({
  name: z.string(),
  path: z.string(),
  isReadOnly: z.boolean(),
  sources: z.int(),
  facts: z.int(),
  papers: z.int(),
  annotations: z.int(),
  factsByStatus: z.record(factStatus, z.int()),
  tags: z.array(z.strictObject({ tag: z.string(), sources: z.int(), facts: z.int() })),
  /** Sentences of papers that rest on a fact which has fallen, and the number of papers they stand in. */
  flaggedSentences: z.int(),
  flaggedPapers: z.int(),
  /** Activities since the person last looked at them. */
  unseenActivities: z.int(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Of the change that undo would take back, and redo bring again. */
  undoLabel: z.string(),
  redoLabel: z.string(),
  lastBackupAt: z.string().nullable(),
});
export type LibraryStatus = z.infer<typeof libraryStatus>;

export const doctorReport = z.strictObject({
  isHealthy: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), isGood: z.boolean(), message: z.string() })),
});
export type DoctorReport = z.infer<typeof doctorReport>;

const none = z.strictObject({});
const undone = z.strictObject({ change: change.nullable() });

export const libraryRequests = defineRequests({
  'library.status': { params: none, result: libraryStatus },
  'library.history': {
    params: z.strictObject({ limit: z.int().optional() }),
    result: z.strictObject({ changes: z.array(change) }),
  },
  /** Takes back the last change; `change` is null when there is nothing to take back. */
  'library.undo': { params: none, result: undone },
  'library.redo': { params: none, result: undone },
  /** Brings in the sample library that ships with the program. */
  'library.loadSample': {
    params: none,
    result: z.strictObject({ sourceIds: z.array(z.string()), paperId: z.string() }),
  },
  'library.backup': { params: none, result: z.strictObject({ backup }) },
  'library.backups': { params: none, result: z.strictObject({ backups: z.array(backup) }) },
  'library.restore': { params: z.strictObject({ name: z.string() }), result: z.strictObject({ backup }) },
  'library.doctor': { params: none, result: doctorReport },
  'preferences.get': { params: none, result: z.strictObject({ values: z.record(z.string(), z.unknown()) }) },
  'preferences.set': {
    params: z.strictObject({ key: z.string(), value: z.unknown() }),
    result: z.strictObject({ values: z.record(z.string(), z.unknown()) }),
  },
  'tasks.cancel': { params: z.strictObject({ taskId: z.string() }), result: none },
});
