import type { EmitEvent } from '../library/library';

/** Tells how far a task is; `total` is 0 where it is not known. */
export type ReportProgress = (done: number, total: number, label: string) => void;

/** Long work that reports progress and can be cancelled by the id that its caller chose. */
export interface Tasks {
  run<T>(
    taskId: string | undefined,
    signal: AbortSignal,
    work: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
  ): Promise<T>;
  cancel(taskId: string): void;
  cancelAll(): void;
}

export function createTasks(emit: EmitEvent): Tasks {
  const running = new Map<string, AbortController>();
  return {
    async run(taskId, signal, work) {
      const controller = new AbortController();
      const cancel = (): void => controller.abort();
      if (signal.aborted) controller.abort();
      signal.addEventListener('abort', cancel, { once: true });
      if (taskId !== undefined) running.set(taskId, controller);
      try {
        return await work(controller.signal, (done, total, label) => {
          if (taskId !== undefined) emit({ kind: 'progress', taskId, label, done, total });
        });
      } finally {
        signal.removeEventListener('abort', cancel);
        if (taskId !== undefined) {
          running.delete(taskId);
          emit({ kind: 'task-ended', taskId });
        }
      }
    },
    cancel: (taskId) => running.get(taskId)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
