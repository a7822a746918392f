import { editorState } from '../../contract/annotations';
import type { Connection } from '../library/connection';
import { findStoredState } from './paper-queries';
import { readEditorState } from './read-editor-state';
import { inlineRuns, plainInlines } from './walk-document';

/** A paper as search sees it: the words of each top-level block. */
export interface PaperBlocks {
  readonly title: string;
  readonly blocks: readonly string[];
}

// One search shows hits of a few papers at most, many of each.
const keptPapers = 8;

/** Reads the words of papers, the last ones kept for as long as their state has the same hash. */
export function createPaperBlockReader(): (connection: Connection, id: string) => PaperBlocks | undefined {
  const kept = new Map<string, { readonly stateSha256: string; readonly blocks: readonly string[] }>();
  return (connection, id) => {
    const stored = findStoredState(connection, id, kept.get(id)?.stateSha256 ?? '');
    if (stored === undefined) {
      kept.delete(id);
      return undefined;
    }
    const { title, stateSha256, state } = stored;
    const known = kept.get(id);
    const blocks = state === null && known !== undefined ? known.blocks : wordsOf(state ?? '{"root":{"type":"root"}}');
    kept.delete(id);
    kept.set(id, { stateSha256, blocks });
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > keptPapers) kept.delete(oldest);
    return { title, blocks };
  };
}

function wordsOf(state: string): string[] {
  const { blocks } = readEditorState(editorState.parse(JSON.parse(state)));
  return blocks.map((block) =>
    inlineRuns(block)
      .map(({ inlines }) => plainInlines(inlines))
      .join('\n'),
  );
}
