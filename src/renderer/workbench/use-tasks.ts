import { create } from 'zustand';
import type { CoreEvent } from '../../contract/events';

type TaskEvent = Exclude<CoreEvent, { kind: 'changed' }>;

export interface TaskProgress {
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

interface TaskState {
  readonly tasks: Readonly<Record<string, TaskProgress>>;
  follow(event: TaskEvent): void;
}

/** How far the core's long tasks are, by the task id that their caller chose. */
export const useTasks = create<TaskState>()((set, get) => ({
  tasks: {},
  follow(event) {
    const { [event.taskId]: _former, ...others } = get().tasks;
    if (event.kind === 'task-ended') set({ tasks: others });
    else set({ tasks: { ...others, [event.taskId]: { label: event.label, done: event.done, total: event.total } } });
  },
}));
