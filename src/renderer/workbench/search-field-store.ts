import { create } from 'zustand';

interface SearchFieldState {
  readonly text: string;
  /** Raised each time the field is asked to take the focus. */
  readonly focusCount: number;
  /** Of the result that Enter opens; the arrow keys move it while the focus stays in the field. */
  readonly activeIndex: number;
  readonly resultCount: number;
  type(text: string): void;
  focus(): void;
  moveTo(index: number): void;
  setResultCount(count: number): void;
  /** Opens the active result; the search screen sets it while it is shown. */
  openActive(isBeside: boolean): void;
}

/** The field in the top bar, which the search screen reads. */
export const useSearchField = create<SearchFieldState>()((set, get) => ({
  text: '',
  focusCount: 0,
  activeIndex: 0,
  resultCount: 0,
  type(text) {
    set({ text, activeIndex: 0 });
  },
  focus() {
    set({ focusCount: get().focusCount + 1 });
  },
  moveTo(index) {
    set({ activeIndex: Math.max(0, Math.min(get().resultCount - 1, index)) });
  },
  setResultCount(resultCount) {
    set({ resultCount, activeIndex: Math.max(0, Math.min(resultCount - 1, get().activeIndex)) });
  },
  openActive() {},
}));
