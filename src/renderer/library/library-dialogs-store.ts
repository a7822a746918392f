import { create } from 'zustand';
import type { SourceFilter } from '../../contract/sources';

export type LibraryDialog =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'record' }
  | { readonly kind: 'export'; readonly sourceIds: readonly string[] }
  | { readonly kind: 'edit-many'; readonly sourceIds: readonly string[] }
  | { readonly kind: 'collect'; readonly sourceIds: readonly string[] }
  | { readonly kind: 'save-search'; readonly filter: SourceFilter };

interface LibraryDialogState {
  readonly dialog: LibraryDialog | null;
  /** Raised when the file chooser is asked for. */
  readonly chooserCount: number;
  /** The same for the chooser of folders. */
  readonly folderChooserCount: number;
  show(dialog: LibraryDialog): void;
  hide(): void;
  chooseFiles(): void;
  chooseFolder(): void;
}

/** The dialogs of the library, which any screen and the palette may open. */
export const useLibraryDialogs = create<LibraryDialogState>()((set, get) => ({
  dialog: null,
  chooserCount: 0,
  folderChooserCount: 0,
  show(dialog) {
    set({ dialog });
  },
  hide() {
    set({ dialog: null });
  },
  chooseFiles() {
    set({ chooserCount: get().chooserCount + 1 });
  },
  chooseFolder() {
    set({ folderChooserCount: get().folderChooserCount + 1 });
  },
}));
