import { $getRoot, CLEAR_HISTORY_COMMAND, type LexicalEditor } from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreEvent } from '../../../contract/events';
import { paperStateVersion } from '../../../contract/paper-state';
import type { Paper, PaperCheck } from '../../../contract/papers';
import { callHost } from '../../host/call-host';
import { transport } from '../../host/transport';
import { useSaveState } from '../../workbench/save-state-store';
import { type CitationFormatter, createCitationFormatter } from '../citation/citation-formatter';
import { $collectClusters } from '../citation/collect-clusters';
import { rememberTexts } from '../citation/remember-texts';
import { type Autosave, createAutosave } from './autosave';
import { countWords } from './count-words';
import { readPaperState } from './read-paper-state';

export interface PaperDetails {
  readonly title: string;
  /** Id of a CSL style. */
  readonly style: string;
  /** BCP 47 tag of a CSL locale. */
  readonly locale: string;
  readonly words: number;
  /** null until the paper was checked for the first time. */
  readonly check: PaperCheck | null;
  readonly checkFailure: Error | null;
  /** The sentence of which it is told what fell under it; null while none is. */
  readonly fallen: FallenPlace | null;
}

/** A sentence that rests on what fell, by its top-level block (0-based) and its words. */
export interface FallenPlace {
  readonly block: number;
  readonly text: string;
}

/** One paper that is open in a pane: what it is beside the editor's own state, and how it gets into the library. */
export interface PaperSession {
  readonly paperId: string;
  readonly details: StoreApi<PaperDetails>;
  readonly autosave: Autosave;
  readonly formatter: CitationFormatter;
  /** Follows an editor until the returned function is called. */
  connect(editor: LexicalEditor): () => void;
  /** Citations may have come, gone, moved or changed. */
  touchCitations(): void;
  setTitle(title: string): void;
  /** Rejects with the failure of the request. */
  setStyle(change: { readonly style?: string; readonly locale?: string }): Promise<void>;
  /** After a conflict: what stands here replaces what the library has. */
  keepMine(): Promise<void>;
  /** After a conflict: what the library has replaces what stands here. */
  takeTheirs(): Promise<void>;
  checkNow(): Promise<void>;
  showFallen(place: FallenPlace | null): void;
}

/** Update tag of a state that came from the library: loading is no edit. */
export const loadedTag = 'paper-loaded';

const saveRestMs = 600;
const checkRestMs = 1000;
// What falls shows at once; one act of a person often makes several events.
const fallRestMs = 60;
const countRestMs = 700;
const reloadRestMs = 250;
// The event about a save of our own arrives with its answer or just after.
const ownEventMs = 400;

export function createPaperSession(paper: Paper, knownTypes: ReadonlySet<string>): PaperSession {
  const paperId = paper.id;
  const details = createStore<PaperDetails>()(() => ({
    title: paper.title,
    style: paper.style,
    locale: paper.locale,
    words: paper.words,
    check: null,
    checkFailure: null,
    fallen: null,
  }));
  let { revision } = paper;
  let editor: LexicalEditor | null = null;
  let savedTitle = paper.title;
  let savedAt = 0;
  const checkLater = later(checkRestMs, () => void checkNow());
  const checkSoon = later(fallRestMs, () => void checkNow());
  const countLater = later(countRestMs, count);
  const reloadLater = later(reloadRestMs, () => void reload().catch(() => undefined));

  const formatter = createCitationFormatter({
    collect: (isNoteStyle) => editor?.read(() => $collectClusters(isNoteStyle)) ?? { clusters: [], notes: [] },
    format: (clusters) => callHost('papers.format', { id: paperId, clusters: [...clusters] }),
    onFormatted: (byId) => {
      if (editor !== null) rememberTexts(editor, byId);
    },
  });

  const autosave = createAutosave({
    savedAt: paper.updatedAt,
    delayMs: saveRestMs,
    save: () => useSaveState.getState().track(save()),
  });

  async function save(): Promise<string> {
    if (editor === null) throw new Error('The editor of the paper is not there yet.');
    const { title } = details.getState();
    const state = { ...editor.getEditorState().toJSON(), version: paperStateVersion };
    const isRenamed = title !== savedTitle;
    const answer = await callHost('papers.save', {
      id: paperId,
      revision,
      state: { ...state, root: { ...state.root, type: 'root' } },
      ...(isRenamed ? { title } : {}),
    });
    revision = answer.revision;
    savedTitle = title;
    savedAt = Date.now();
    formatter.touch();
    checkLater.start();
    return answer.savedAt;
  }

  async function checkNow(): Promise<void> {
    try {
      const check = await callHost('papers.check', { id: paperId });
      details.setState({ check, checkFailure: null });
    } catch (failure) {
      details.setState({ checkFailure: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  }

  function count(): void {
    const text = editor?.read(() => $getRoot().getTextContent());
    if (text !== undefined) details.setState({ words: countWords(text, details.getState().locale) });
  }

  function load(next: Paper): void {
    revision = next.revision;
    savedTitle = next.title;
    details.setState({ title: next.title, style: next.style, locale: next.locale, words: next.words });
    if (editor !== null) {
      editor.setEditorState(editor.parseEditorState(readPaperState(next.state, knownTypes)), { tag: loadedTag });
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND);
    }
    autosave.settle(next.updatedAt);
    formatter.refresh();
    void checkNow();
  }

  /** What was changed elsewhere, by an undo or an import, shows here unless the person is writing. */
  async function reload(): Promise<void> {
    if (autosave.hasUnsaved()) return;
    const { paper: next } = await callHost('papers.get', { id: paperId });
    if (next.revision !== revision && !autosave.hasUnsaved()) load(next);
    const { style, locale } = details.getState();
    if (next.style === style && next.locale === locale) return;
    details.setState({ style: next.style, locale: next.locale });
    formatter.refresh();
  }

  function follow(event: CoreEvent): void {
    if (event.kind !== 'changed') return;
    const isOwn = autosave.store.getState().state.kind === 'saving' || Date.now() - savedAt < ownEventMs;
    for (const { type, ids } of event.entities) {
      if (type === 'paper' && !isOwn && (ids.length === 0 || ids.includes(paperId))) reloadLater.start();
      if (type === 'source' || type === 'style') formatter.refresh();
      if (type === 'fact') checkSoon.start();
      if (type === 'source' || type === 'annotation') checkLater.start();
    }
  }

  return {
    paperId,
    details,
    autosave,
    formatter,
    connect(next) {
      editor = next;
      const stopListening = transport().listen(follow);
      const stopUpdates = next.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        countLater.start();
        if (!tags.has(loadedTag)) autosave.touch();
      });
      formatter.touch();
      void checkNow();
      return () => {
        stopUpdates();
        stopListening();
        formatter.pause();
        for (const timer of [checkLater, checkSoon, countLater, reloadLater]) timer.stop();
      };
    },
    touchCitations: () => formatter.touch(),
    setTitle(title) {
      if (title === details.getState().title) return;
      details.setState({ title });
      autosave.touch();
    },
    async setStyle(change) {
      const before = details.getState();
      details.setState(change);
      try {
        const { paper: updated } = await callHost('papers.update', { id: paperId, ...change });
        revision = updated.revision;
        formatter.refresh();
      } catch (failure) {
        details.setState({ style: before.style, locale: before.locale });
        throw failure;
      }
    },
    async keepMine() {
      const { paper: latest } = await callHost('papers.get', { id: paperId });
      revision = latest.revision;
      await autosave.decide();
    },
    async takeTheirs() {
      const { paper: latest } = await callHost('papers.get', { id: paperId });
      load(latest);
    },
    checkNow,
    showFallen: (fallen) => details.setState({ fallen }),
  };
}

interface Later {
  start(): void;
  stop(): void;
}

function later(ms: number, run: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    start() {
      stop();
      timer = setTimeout(run, ms);
    },
    stop,
  };
}
