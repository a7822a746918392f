import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { HighlightColour } from '../../contract/annotations';
import type { ClaimFilter } from './claims/select-claims';
import type { TextRange } from './text-marks';

/** A wish to show a place. `at` tells one wish from the next for the same place. */
export interface Jump extends TextRange {
  readonly at: number;
  /** Lights the place up for a moment. */
  readonly isFlashing: boolean;
}

/** A fact just made from a passage, whose statement can be put right in place. */
export interface FactDraft extends TextRange {
  readonly factId: string;
  readonly statement: string;
}

export type SideTab = 'annotations' | 'claims';

export interface ReaderState {
  /** The annotation that is outlined in the text and open in the list. */
  readonly selectedId: string | null;
  /** What the mouse or Shift selected in the text, without white space at its edges. */
  readonly selection: TextRange | null;
  /** The sentence, claim or words picked with the keyboard or a click. */
  readonly picked: TextRange | null;
  /** 0-based index of the paragraph that has the keyboard. */
  readonly caret: number;
  /** 0-based index of the paragraph at the top of the page. */
  readonly place: number;
  readonly jump: Jump | null;
  readonly flash: TextRange | null;
  readonly colour: HighlightColour;
  /** null: as the width allows. */
  readonly isListOpen: boolean | null;
  readonly isLensOn: boolean;
  /** What stands beside the text while the lens is on. */
  readonly sideTab: SideTab;
  readonly claimFilter: ClaimFilter;
  /** Raised when the score of the claims to accept should take the keyboard. */
  readonly batchWish: number;
  readonly isFindOpen: boolean;
  /** Raised when the find field should take the keyboard. */
  readonly findWish: number;
  readonly matches: readonly TextRange[];
  /** 0-based index into `matches`. */
  readonly currentMatch: number;
  /** Raised when the note of the selected annotation should take the keyboard. */
  readonly noteWish: number;
  readonly draft: FactDraft | null;
  /** 0-based index of the page at the top, where pages are shown. */
  readonly page: number;
  /** Raised when the field for the page should take the keyboard. */
  readonly pageWish: number;
  /** CSS pixels a point, or as wide as the pane. */
  readonly zoom: number | 'width';
  /** CSS pixels a point, as the pages are shown now. */
  readonly scale: number;
  /** Why the pages cannot be shown: their text is not the stored one, or the file cannot be drawn. */
  readonly trouble: 'differs' | 'failed' | null;
}

export type ReaderStore = StoreApi<ReaderState>;

/** One store a reader: two panes may show the same source. */
export function createReaderStore(): ReaderStore {
  return createStore<ReaderState>()(() => ({
    selectedId: null,
    selection: null,
    picked: null,
    caret: 0,
    place: 0,
    jump: null,
    flash: null,
    colour: 'yellow',
    isListOpen: null,
    isLensOn: false,
    sideTab: 'claims',
    claimFilter: 'open',
    batchWish: 0,
    isFindOpen: false,
    findWish: 0,
    matches: [],
    currentMatch: 0,
    noteWish: 0,
    draft: null,
    page: 0,
    pageWish: 0,
    zoom: 'width',
    scale: 1,
    trouble: null,
  }));
}

export const ReaderStoreContext = createContext<ReaderStore | null>(null);

export function useReaderStore(): ReaderStore {
  const store = useContext(ReaderStoreContext);
  if (store === null) throw new Error('Parts of the reader stand inside a ReaderStoreContext.');
  return store;
}

export function useReader<T>(select: (state: ReaderState) => T): T {
  return useStore(useReaderStore(), select);
}

let wishes = 0;

/** Scrolls to a place, and lights it up unless told otherwise. */
export function jumpTo(store: ReaderStore, { start, end }: TextRange, isFlashing = true): void {
  wishes += 1;
  store.setState({ jump: { start, end, at: wishes, isFlashing }, flash: isFlashing ? { start, end } : null });
}

/** Turns the lens on, with the claims beside the text where there is room, or off. */
export function toggleLens(store: ReaderStore): void {
  store.setState(({ isLensOn, isListOpen }) =>
    isLensOn
      ? { isLensOn: false }
      : { isLensOn: true, sideTab: 'claims', isListOpen: isListOpen === false ? null : isListOpen },
  );
}

/** What H, N, F and copy act on. */
export function targetRange({ selection, picked }: ReaderState): TextRange | null {
  return selection ?? picked;
}
