import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ResultOf } from '../../../contract/api';
import type { CitationCluster, FormattedCitation } from '../../../contract/papers';
import type { CollectedCitations, PaperNote } from './collect-clusters';

type Formatted = ResultOf<'papers.format'>;

/** What the chips, the notes and the bibliography show. Beside the editor, so that painting is no edit. */
export interface FormattedState {
  readonly byId: ReadonlyMap<string, FormattedCitation>;
  /** Numbers of footnotes and, with a note style, of citations, by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly notes: readonly PaperNote[];
  readonly bibliography: Formatted['bibliography'];
  readonly isNoteStyle: boolean;
  readonly failure: Error | null;
}

interface FormatterOptions {
  collect(isNoteStyle: boolean): CollectedCitations;
  format(clusters: readonly CitationCluster[]): Promise<Formatted>;
  /** Called after each answer, with everything that is formatted now. */
  onFormatted(byId: ReadonlyMap<string, FormattedCitation>): void;
}

export interface CitationFormatter {
  readonly store: StoreApi<FormattedState>;
  /** Something about the citations may have changed: looks soon, and asks the engine only if it did. */
  touch(): void;
  /** Style or locale changed, or a cited work: asks the engine again. */
  refresh(): void;
  /** The editor is gone: answers on their way count no more, until the next touch. */
  pause(): void;
}

// Long enough to take the keystrokes of one word together, short enough to seem at once.
const restMs = 50;

/** Keeps the formatted citations in step with the editor: one request at a time, the latest state wins. */
export function createCitationFormatter(options: FormatterOptions): CitationFormatter {
  const store = createStore<FormattedState>()(() => ({
    byId: new Map(),
    numbers: new Map(),
    notes: [],
    bibliography: [],
    isNoteStyle: false,
    failure: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isStale = false;
  let isPaused = false;
  let asked = '';

  async function run(): Promise<void> {
    if (isRunning) {
      isStale = true;
      return;
    }
    const { clusters, notes } = options.collect(store.getState().isNoteStyle);
    keepNotes(store, notes);
    const key = JSON.stringify(clusters);
    if (key === asked) {
      options.onFormatted(store.getState().byId);
      return;
    }
    asked = key;
    isRunning = true;
    try {
      const answer = await options.format(clusters);
      if (isPaused) return;
      isStale ||= answer.isNoteStyle !== store.getState().isNoteStyle;
      keepAnswer(store, answer);
      options.onFormatted(store.getState().byId);
    } catch (failure) {
      asked = '';
      if (!isPaused) store.setState({ failure: failure instanceof Error ? failure : new Error(String(failure)) });
    } finally {
      isRunning = false;
      if (isStale && !isPaused) {
        isStale = false;
        void run();
      }
    }
  }

  return {
    store,
    touch() {
      isPaused = false;
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(() => void run(), restMs);
    },
    refresh() {
      isPaused = false;
      asked = '';
      void run();
    },
    pause() {
      isPaused = true;
      clearTimeout(timer);
    },
  };
}

function keepNotes(store: StoreApi<FormattedState>, notes: readonly PaperNote[]): void {
  if (JSON.stringify(notes) === JSON.stringify(store.getState().notes)) return;
  store.setState({ notes, numbers: new Map(notes.map(({ id, number }) => [id, number])) });
}

/** Citations whose words are as before stay the same object, so that only the changed chips are drawn. */
function keepAnswer(store: StoreApi<FormattedState>, { citations, bibliography, isNoteStyle }: Formatted): void {
  const before = store.getState();
  const byId = new Map<string, FormattedCitation>();
  for (const citation of citations) {
    const known = before.byId.get(citation.citationId);
    byId.set(citation.citationId, known !== undefined && isSame(known, citation) ? known : citation);
  }
  const isSameList = JSON.stringify(bibliography) === JSON.stringify(before.bibliography);
  store.setState({
    byId,
    bibliography: isSameList ? before.bibliography : bibliography,
    isNoteStyle,
    failure: null,
  });
}

function isSame(one: FormattedCitation, other: FormattedCitation): boolean {
  return one.html === other.html && one.missingSourceIds.join() === other.missingSourceIds.join();
}
