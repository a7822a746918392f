import type { ImportItem } from '../../../contract/imports';
import { Failure } from '../../../contract/result';
import type { HandedDocument } from '../../../contract/sources';
import { callHost } from '../../host/call-host';
import type { NamedFile } from '../../host/read-dropped';
import { sendFile } from '../../host/send-file';
import { UnreadableFile } from '../../host/unreadable-file';

/** A file of the person's, or text that they pasted. */
export type OwnDocument = NamedFile | { readonly name: string; readonly text: string };

/** A file that did not even reach the import, and why. */
export type UnsentFile = Pick<ImportItem, 'name'> & { readonly failure: NonNullable<ImportItem['failure']> };

interface HandOver {
  readonly importId: string;
  readonly documents: readonly OwnDocument[];
  readonly signal: AbortSignal;
  /** The sentence for a file that could not be read from disk. */
  describeUnreadable(name: string): string;
  onUnsent(file: UnsentFile): void;
}

// Enough that the core always has the next file, few enough that what is sent stands in the report at once.
const batchFiles = 20;
const batchMs = 300;

/** Hands documents over to an import one by one, while it already reads the first ones. Stops quietly when aborted. */
export async function handOver(job: HandOver): Promise<void> {
  const { importId, documents, signal } = job;
  let handed: HandedDocument[] = [];
  let lastAt = Date.now();
  const pass = async () => {
    if (handed.length === 0 || signal.aborted) return;
    await callHost('imports.add', { id: importId, documents: handed });
    handed = [];
    lastAt = Date.now();
  };
  for (const document of documents) {
    if (signal.aborted) return;
    const sent = 'file' in document ? await send(document, job) : document;
    if (sent === undefined) continue;
    handed.push(sent);
    if (handed.length >= batchFiles || Date.now() - lastAt > batchMs) await pass();
  }
  await pass();
}

async function send({ file, name }: NamedFile, job: HandOver): Promise<HandedDocument | undefined> {
  try {
    return await sendFile(file, { name, signal: job.signal });
  } catch (error) {
    const failure = failureOf(error, job.describeUnreadable(name));
    if (failure === undefined) throw error;
    job.onUnsent({ name, failure });
    return undefined;
  }
}

/** What is wrong with this one file; undefined where the import as a whole cannot go on. */
function failureOf(error: unknown, unreadable: string): ImportItem['failure'] {
  if (error instanceof UnreadableFile) return { code: 'unreadable', message: unreadable, detail: error.message };
  return error instanceof Failure && error.code === 'too-large' ? error.toRecord() : undefined;
}
