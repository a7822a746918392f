import { create } from 'zustand';
import type { ChainSubject } from '../../contract/chain';
import type { FactLayout } from '../../contract/fact-lists';
import type { FactStatus } from '../../contract/facts';

/** What a pane shows. `focus` moves within what is already open. */
export type View =
  | { readonly kind: 'sources'; readonly tag?: string; readonly collection?: string; readonly search?: string }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'import'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string; readonly focus?: TextFocus }
  | {
      readonly kind: 'facts';
      readonly status?: FactStatus;
      readonly tag?: string;
      /** Table where it is left out. */
      readonly layout?: FactLayout;
      /** Id of a saved view. */
      readonly saved?: string;
    }
  /** `source`: of this source alone. */
  | { readonly kind: 'conflicts'; readonly source?: string }
  | { readonly kind: 'activity' }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'papers' }
  | { readonly kind: 'paper'; readonly id: string; readonly focus?: PaperFocus }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'settings' };

/** A place in a source: offsets into the canonical text. `at` changes with each request, so that a repeated jump works. */
export interface TextFocus {
  readonly start: number;
  readonly end: number;
  readonly annotationId?: string;
  readonly at: number;
}

/** A place in a paper: a top-level block, and a sentence in it where known. */
export interface PaperFocus {
  readonly block: number;
  readonly sentence?: string;
  readonly at: number;
}

/** Left or right of the split middle. */
export type PaneSide = 'main' | 'beside';

interface WorkbenchState {
  readonly main: View;
  /** null while the middle is not split. */
  readonly beside: View | null;
  readonly activePane: PaneSide;
  /** Where the caret or selection is: the inspector shows its chain. */
  readonly subject: ChainSubject | null;
  readonly isRailOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly history: readonly View[];
  /** Shows a view in the active pane, or in the named one. */
  open(view: View, side?: PaneSide): void;
  /** Goes back to what the main pane showed before. */
  back(): void;
  closeBeside(): void;
  activate(side: PaneSide): void;
  setSubject(subject: ChainSubject | null): void;
  toggleRail(): void;
  toggleInspector(): void;
  /** Which tab of the inspector shows; the list of sources remembers its own. */
  readonly inspectorTabs: Readonly<Record<InspectorPlace, InspectorTab>>;
  showInspectorTab(place: InspectorPlace, tab: InspectorTab): void;
}

export type InspectorTab = 'chain' | 'details';
export type InspectorPlace = 'list' | 'text';

const historyLimit = 50;

/** Moving within a text, or typing on in the search field, is no step that Back would take back. */
function isSamePlace(one: View, other: View): boolean {
  const placeOf = ({
    focus: _focus,
    query: _query,
    ...place
  }: View & { readonly focus?: unknown; readonly query?: string }) =>
    JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
  return placeOf(one) === placeOf(other);
}

/** What is open and where: kept in one place so that every screen, the palette and the chain navigate alike. */
export const useWorkbench = create<WorkbenchState>()((set, get) => ({
  main: { kind: 'sources' },
  beside: null,
  activePane: 'main',
  subject: null,
  isRailOpen: true,
  isInspectorOpen: true,
  history: [],
  open(view, side) {
    const { activePane, beside, main, history } = get();
    const target = side ?? (beside === null ? 'main' : activePane);
    if (target === 'beside') set({ beside: view, activePane: 'beside' });
    else if (isSamePlace(main, view)) set({ main: view, activePane: 'main' });
    else set({ main: view, activePane: 'main', history: [...history, main].slice(-historyLimit) });
  },
  back() {
    const { history } = get();
    const previous = history.at(-1);
    if (previous !== undefined) set({ main: previous, activePane: 'main', history: history.slice(0, -1) });
  },
  closeBeside() {
    set({ beside: null, activePane: 'main' });
  },
  activate(side) {
    if (get().activePane !== side) set({ activePane: side });
  },
  setSubject(subject) {
    set({ subject });
  },
  toggleRail() {
    set({ isRailOpen: !get().isRailOpen });
  },
  toggleInspector() {
    set({ isInspectorOpen: !get().isInspectorOpen });
  },
  inspectorTabs: { list: 'details', text: 'chain' },
  showInspectorTab(place, tab) {
    set({ inspectorTabs: { ...get().inspectorTabs, [place]: tab } });
  },
}));
