import { create } from 'zustand';
import type { ImportOutcome } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { type ImportProgress, importDocuments, type OwnDocument } from './import-documents';

interface ImportsState {
  readonly progress: (ImportProgress & { readonly taskId: string }) | null;
  /** Of the last import; null before one, and once it was read. */
  readonly report: { readonly items: readonly ImportOutcome[]; readonly steps: number } | null;
  readonly failure: Error | null;
  /** Imports one after the other: a second call while one runs waits for it. */
  start(documents: readonly OwnDocument[], describeUnreadable: (name: string) => string): Promise<void>;
  cancel(): void;
  dismiss(): void;
}

let running: Promise<void> = Promise.resolve();
let controller = new AbortController();

/** The import under way and the report of the last one. */
export const useImports = create<ImportsState>()((set, get) => ({
  progress: null,
  report: null,
  failure: null,
  start(documents, describeUnreadable) {
    if (documents.length === 0) return running;
    running = running.then(async () => {
      controller = new AbortController();
      const taskId = crypto.randomUUID();
      set({ failure: null, progress: { taskId, done: 0, total: documents.length, name: documents[0]?.name ?? '' } });
      try {
        const report = await importDocuments({
          documents,
          taskId,
          signal: controller.signal,
          describeUnreadable,
          onProgress: (progress) => set({ progress: { ...progress, taskId } }),
        });
        set({ progress: null, report: report.items.length === 0 ? null : report });
      } catch (failure) {
        const isCancelled = controller.signal.aborted;
        set({ progress: null, failure: isCancelled || !(failure instanceof Error) ? null : failure });
      }
    });
    return running;
  },
  cancel() {
    const { progress } = get();
    controller.abort();
    if (progress !== null) void callHost('tasks.cancel', { taskId: progress.taskId }).catch(() => undefined);
  },
  dismiss() {
    set({ report: null, failure: null });
  },
}));
