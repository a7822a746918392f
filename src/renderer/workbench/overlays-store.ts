import { create } from 'zustand';

type Overlay = 'palette' | 'quick-open' | 'shortcuts';

interface OverlayState {
  readonly overlay: Overlay | null;
  show(overlay: Overlay): void;
  hide(): void;
}

/** Which of the lists over the workbench is open; one at a time. */
export const useOverlays = create<OverlayState>()((set) => ({
  overlay: null,
  show(overlay) {
    set({ overlay });
  },
  hide() {
    set({ overlay: null });
  },
}));
