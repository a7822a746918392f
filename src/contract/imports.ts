import { z } from 'zod';
import { defineRequests } from './define-requests';
import { failureRecord } from './result';
import { documentFormat, handedDocument } from './sources';

/** One file of an import that runs in the background. */
export const importItem = z.strictObject({
  /** From 1, in the order of coming. */
  number: z.int(),
  /** The file's name, with the folders it was found in where those are known. */
  name: z.string(),
  status: z.enum(['waiting', 'imported', 'duplicate', 'revised', 'failed', 'cancelled']),
  sourceIds: z.array(z.string()),
  failure: failureRecord.optional(),
  maybeRevisionOf: z.string().optional(),
});
export type ImportItem = z.infer<typeof importItem>;

/** An import that runs in the background, survives the end of the program, and is kept until it is dismissed. */
export const importJob = z.strictObject({
  id: z.string(),
  state: z.enum(['running', 'paused', 'done', 'cancelled']),
  /** False while the page still hands files over. */
  isSealed: z.boolean(),
  /** The file that is being read, '' for none. */
  current: z.string(),
  total: z.int(),
  counts: z.strictObject({
    waiting: z.int(),
    imported: z.int(),
    duplicate: z.int(),
    revised: z.int(),
    failed: z.int(),
    cancelled: z.int(),
  }),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJob>;

const jobId = z.strictObject({ id: z.string() });
const jobResult = z.strictObject({ job: importJob });

/** All its imports together are one step of the undo history as long as nothing else was changed in between. */
export const importRequests = defineRequests({
  'imports.begin': {
    params: z.strictObject({ format: documentFormat.optional(), encoding: z.string().optional() }),
    result: jobResult,
  },
  /** Hands files over to an import that is not sealed; they are kept on disk until their turn comes. */
  'imports.add': {
    params: z.strictObject({ id: z.string(), documents: z.array(handedDocument) }),
    result: jobResult,
  },
  /** No more files come: the import ends when the last one was read. */
  'imports.seal': { params: jobId, result: jobResult },
  'imports.pause': { params: jobId, result: jobResult },
  'imports.resume': { params: jobId, result: jobResult },
  /** What was imported before stays; what waits is left out. */
  'imports.cancel': { params: jobId, result: jobResult },
  /** Forgets an import that has ended, with its report. */
  'imports.dismiss': { params: jobId, result: z.strictObject({}) },
  /** The newest first. */
  'imports.list': { params: z.strictObject({}), result: z.strictObject({ jobs: z.array(importJob) }) },
  'imports.items': {
    params: z.strictObject({
      id: z.string(),
      statuses: z.array(importItem.shape.status).optional(),
      offset: z.int(),
      limit: z.int().max(500),
    }),
    result: z.strictObject({ items: z.array(importItem), total: z.int() }),
  },
  /** The report as a file: one line a document with what became of it and why. */
  'imports.report': {
    params: z.strictObject({ id: z.string() }),
    result: z.strictObject({ fileName: z.string(), content: z.string() }),
  },
  /** Folders whose new and changed files are imported by themselves. */
  'imports.watched': {
    params: z.strictObject({}),
    result: z.strictObject({
      folders: z.array(z.strictObject({ path: z.string(), addedAt: z.string(), failure: failureRecord.nullable() })),
    }),
  },
  'imports.unwatch': { params: z.strictObject({ path: z.string() }), result: z.strictObject({}) },
  /** A page never names a path: the shell asks the person for the folder. */
  'imports.watch': {
    params: z.strictObject({ path: z.string() }),
    result: z.strictObject({}),
    audience: 'terminal',
  },
});
