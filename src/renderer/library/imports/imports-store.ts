import i18next from 'i18next';
import { create } from 'zustand';
import { callHost } from '../../host/call-host';
import type { FoundFiles } from '../../host/read-dropped';
import { handOver, type OwnDocument, type UnsentFile } from './hand-over';

interface ImportsState {
  /** Imports that this page began: their end is told. */
  readonly own: ReadonlySet<string>;
  /** The import that files are being handed over to, and how many it will have. */
  readonly handing: { readonly id: string; readonly total: number } | null;
  /** Files that did not reach the import, by its id. */
  readonly unsent: Readonly<Record<string, readonly UnsentFile[]>>;
  /** Imports whose end was read. */
  readonly closed: ReadonlySet<string>;
  readonly failure: Error | null;
  /** Begins an import in the background; a second one waits until all files of the first are handed over. */
  start(documents: readonly OwnDocument[], unreadable?: FoundFiles['unreadable']): void;
  cancel(id: string): void;
  close(id: string): void;
  dismissFailure(): void;
}

const handingKey = 'citewright-handing-over';
let queue: Promise<void> = Promise.resolve();
let controller = new AbortController();

function describeUnreadable(name: string): string {
  return i18next.t('import.unreadable', { ns: 'library', name });
}

/** What this page knows of imports; the core has the rest. */
export const useImports = create<ImportsState>()((set, get) => {
  const note = (id: string, files: readonly UnsentFile[]) =>
    set({ unsent: { ...get().unsent, [id]: [...(get().unsent[id] ?? []), ...files] } });

  const run = async (documents: readonly OwnDocument[], unreadable: FoundFiles['unreadable']): Promise<void> => {
    controller = new AbortController();
    const { signal } = controller;
    const { job } = await callHost('imports.begin', {});
    set({ own: new Set([...get().own, job.id]), handing: { id: job.id, total: documents.length } });
    sessionStorage.setItem(handingKey, job.id);
    note(
      job.id,
      unreadable.map(({ name, detail }) => ({
        name,
        failure: { code: 'unreadable', message: describeUnreadable(name), detail },
      })),
    );
    try {
      await handOver({
        importId: job.id,
        documents,
        signal,
        describeUnreadable,
        onUnsent: (file) => note(job.id, [file]),
      });
    } finally {
      set({ handing: null });
      sessionStorage.removeItem(handingKey);
      if (!signal.aborted) await callHost('imports.seal', { id: job.id });
    }
  };

  return {
    own: new Set(),
    handing: null,
    unsent: {},
    closed: new Set(),
    failure: null,
    start(documents, unreadable = []) {
      if (documents.length + unreadable.length === 0) return;
      queue = queue.then(() =>
        run(documents, unreadable).catch((failure) => {
          if (failure instanceof Error && !controller.signal.aborted) set({ failure });
        }),
      );
    },
    cancel(id) {
      if (get().handing?.id === id) controller.abort();
      void callHost('imports.cancel', { id }).catch(() => undefined);
    },
    close(id) {
      set({ closed: new Set([...get().closed, id]) });
    },
    dismissFailure() {
      set({ failure: null });
    },
  };
});

/** A page that was loaded anew cannot hand over the rest: the import goes on with what it has. */
export function sealAbandonedImport(): void {
  const id = sessionStorage.getItem(handingKey);
  if (id === null) return;
  sessionStorage.removeItem(handingKey);
  void callHost('imports.seal', { id }).catch(() => undefined);
}
