import type { EmitEvent } from '../library/library';

// A page that is told of each of ten thousand files does nothing else.
const quietMs = 200;

/** Tells the hosts which imports have changed, at most a few times a second. */
export interface JobAnnouncer {
  changed(jobId: string): void;
  /** `count` is asked only when it is time to tell. */
  progress(jobId: string, label: string, count: () => { readonly done: number; readonly total: number }): void;
  ended(jobId: string): void;
  close(): void;
}

export function createJobAnnouncer(emit: EmitEvent): JobAnnouncer {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let lastProgress = Number.NEGATIVE_INFINITY;

  function tell(): void {
    timer = undefined;
    const ids = [...waiting];
    waiting.clear();
    if (ids.length > 0) emit({ kind: 'changed', entities: [{ type: 'import', ids }] });
  }

  return {
    changed(jobId) {
      waiting.add(jobId);
      timer ??= setTimeout(tell, quietMs).unref();
    },
    progress(taskId, label, count) {
      const at = performance.now();
      if (at - lastProgress < quietMs) return;
      lastProgress = at;
      const { done, total } = count();
      emit({ kind: 'progress', taskId, label, done, total });
    },
    ended(taskId) {
      waiting.add(taskId);
      clearTimeout(timer);
      tell();
      emit({ kind: 'task-ended', taskId });
    },
    close: () => clearTimeout(timer),
  };
}
