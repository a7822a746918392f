import { createStore, type StoreApi } from 'zustand/vanilla';
import { Failure } from '../../../contract/result';

export type SaveState =
  /** `at`: UTC ISO 8601. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface AutosaveOptions {
  /** Time of the last save, UTC ISO 8601. */
  readonly savedAt: string;
  readonly delayMs: number;
  /** Writes the state as it stands now and answers the time of the save. */
  save(): Promise<string>;
}

export interface Autosave {
  readonly store: StoreApi<{ readonly state: SaveState }>;
  /** Something was edited. */
  touch(): void;
  /** Saves at once what is not saved yet; resolves when all of it is, or the save failed. Waits while a conflict is undecided. */
  flush(): Promise<void>;
  /** The same after the person decided a conflict. */
  decide(): Promise<void>;
  hasUnsaved(): boolean;
  /** What stands on the screen is what the library has: nothing is left to save. */
  settle(at: string): void;
  dispose(): void;
}

/** Saves after each pause in editing, one save at a time; after a failure the edits wait and the next pause tries again. */
export function createAutosave({ savedAt, delayMs, save }: AutosaveOptions): Autosave {
  const store = createStore<{ readonly state: SaveState }>()(() => ({ state: { kind: 'saved', at: savedAt } }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = 0;
  let savedEdits = 0;
  let running: Promise<void> | null = null;
  const set = (state: SaveState) => store.setState({ state });
  // A conflict does not go away by trying again: the person chooses.
  const isStuck = () => {
    const { state } = store.getState();
    return state.kind === 'failed' && state.failure.code === 'conflict';
  };

  async function run(): Promise<void> {
    while (savedEdits < edits) {
      const upTo = edits;
      set({ kind: 'saving' });
      try {
        const at = await save();
        savedEdits = Math.max(savedEdits, upTo);
        set(savedEdits < edits ? { kind: 'pending' } : { kind: 'saved', at });
      } catch (error) {
        set({ kind: 'failed', failure: toFailure(error) });
        return;
      }
    }
  }

  function flush(): Promise<void> {
    return isStuck() ? Promise.resolve() : decide();
  }

  function decide(): Promise<void> {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    store,
    touch() {
      edits += 1;
      if (isStuck()) return;
      if (store.getState().state.kind === 'saved') set({ kind: 'pending' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delayMs);
    },
    flush,
    decide,
    hasUnsaved: () => savedEdits < edits,
    settle(at) {
      clearTimeout(timer);
      savedEdits = edits;
      set({ kind: 'saved', at });
    },
    dispose: () => clearTimeout(timer),
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure('internal', detail, detail);
}
