import { create } from 'zustand';

export type LibraryDialog =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'record' }
  | { readonly kind: 'export'; readonly sourceIds: readonly string[] };

interface LibraryDialogState {
  readonly dialog: LibraryDialog | null;
  /** Raised when the file chooser is asked for. */
  readonly chooserCount: number;
  show(dialog: LibraryDialog): void;
  hide(): void;
  chooseFiles(): void;
}

/** The dialogs of the library, which any screen and the palette may open. */
export const useLibraryDialogs = create<LibraryDialogState>()((set, get) => ({
  dialog: null,
  chooserCount: 0,
  show(dialog) {
    set({ dialog });
  },
  hide() {
    set({ dialog: null });
  },
  chooseFiles() {
    set({ chooserCount: get().chooserCount + 1 });
  },
}));
