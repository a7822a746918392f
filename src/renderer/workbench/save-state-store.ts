import { create } from 'zustand';

interface SaveState {
  /** Saves on their way. */
  readonly pending: number;
  /** The latest save did not succeed. */
  readonly hasFailed: boolean;
  /** Follows a save that is not a `useAction`, such as an editor's autosave. */
  track<T>(save: Promise<T>): Promise<T>;
}

/** What the footer says: saved, saving, or not saved. */
export const useSaveState = create<SaveState>()((set, get) => ({
  pending: 0,
  hasFailed: false,
  async track(save) {
    set({ pending: get().pending + 1 });
    try {
      const value = await save;
      set({ pending: get().pending - 1, hasFailed: false });
      return value;
    } catch (error) {
      set({ pending: get().pending - 1, hasFailed: true });
      throw error;
    }
  },
}));
