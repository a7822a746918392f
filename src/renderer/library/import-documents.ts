import { Failure } from '../../contract/result';
import type { HandedDocument, ImportOutcome } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { sendFile } from '../host/send-file';
import { UnreadableFile } from '../host/unreadable-file';

/** A file of the person's, or text that they pasted. */
export type OwnDocument = File | { readonly name: string; readonly text: string };

export interface ImportProgress {
  /** Documents that are done. */
  readonly done: number;
  readonly total: number;
  /** Of the document that is under way. */
  readonly name: string;
}

interface ImportJob {
  readonly documents: readonly OwnDocument[];
  readonly taskId: string;
  readonly signal: AbortSignal;
  /** The sentence for a file that could not be read from disk. */
  describeUnreadable(name: string): string;
  onProgress(progress: ImportProgress): void;
}

// Small enough that progress and Cancel are near.
const batchSize = 40;

/** Hands documents to the core, batch by batch. What was imported before a cancel stays, and its outcome is answered. */
export async function importDocuments(job: ImportJob): Promise<{ items: ImportOutcome[]; steps: number }> {
  const { documents, taskId, signal, onProgress } = job;
  const items: ImportOutcome[] = [];
  let steps = 0;
  for (let start = 0; start < documents.length && !signal.aborted; start += batchSize) {
    const handed: HandedDocument[] = [];
    for (const [offset, document] of documents.slice(start, start + batchSize).entries()) {
      if (signal.aborted) break;
      onProgress({ done: start + offset, total: documents.length, name: document.name });
      const sent = document instanceof File ? await handOver(document, job) : document;
      if ('status' in sent) items.push(sent);
      else handed.push(sent);
    }
    if (handed.length === 0 || signal.aborted) continue;
    const result = await callHost('sources.import', { documents: handed, taskId });
    items.push(...result.items);
    // Each document is a step of the history by itself.
    steps += result.items.filter(({ status }) => status === 'imported' || status === 'revised').length;
    onProgress({ done: Math.min(start + batchSize, documents.length), total: documents.length, name: '' });
  }
  return { items, steps };
}

async function handOver(
  file: File,
  { signal, describeUnreadable }: ImportJob,
): Promise<HandedDocument | ImportOutcome> {
  try {
    return await sendFile(file, signal);
  } catch (error) {
    const failure = failureOf(error, describeUnreadable(file.name));
    if (failure === undefined) throw error;
    return { path: file.name, status: 'failed', sourceIds: [], failure };
  }
}

/** What is wrong with this one file; undefined where the import as a whole cannot go on. */
function failureOf(error: unknown, unreadable: string): ImportOutcome['failure'] {
  if (error instanceof UnreadableFile) return { code: 'unreadable', message: unreadable, detail: error.message };
  if (!(error instanceof Failure) || error.code !== 'too-large') return undefined;
  const { code, message, detail } = error;
  return { code, message, ...(detail === undefined ? {} : { detail }) };
}
