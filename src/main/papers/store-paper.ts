import { createHash } from 'node:crypto';
import type { EditorStateJson } from '../../contract/annotations';
import { paperState, paperStateVersion, unknownKeyPrefix } from '../../contract/paper-state';
import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import { pinCiteKeys } from '../sources/public';
import { countWords } from './count-words';
import { type DerivedUse, deriveUses } from './derive-uses';
import { replaceUses, type StoredText } from './paper-queries';
import { readEditorState } from './read-editor-state';
import type { SplitSentences } from './services';
import { findSource } from './source-queries';
import { citationsOf } from './walk-document';

/** A state ready to be stored, with everything derived from it. */
export interface PreparedText {
  readonly stored: StoredText;
  readonly uses: readonly DerivedUse[];
}

// The loopback host takes 1 MB at a time; the largest papers of the tests have 2 MB of state.
const mostCharacters = 32_000_000;

/**
 * Checks a state from outside and derives what is stored with it. Does not touch the library.
 * @throws Failure 'too-large', 'unsupported'.
 */
export function prepareText(state: EditorStateJson, splitSentences: SplitSentences): PreparedText {
  const document = readEditorState(state);
  const { version = 1 } = paperState.parse(state);
  if (version > paperStateVersion) throw newerFormat();
  const json = JSON.stringify({ ...state, version });
  if (json.length > mostCharacters) {
    throw new Failure('too-large', 'The paper is too large to be kept as one. Split it into several papers.');
  }
  return {
    stored: {
      state: json,
      stateSha256: createHash('sha256').update(json).digest('hex'),
      citations: citationsOf(document.blocks).length,
      words: countWords(document),
    },
    uses: deriveUses(document, splitSentences),
  };
}

/** Writes the uses of a paper, works by their ids where the library has them, and pins the cite keys of what it cites. */
export function storeUses(connection: Connection, paperId: string, uses: readonly DerivedUse[]): void {
  const ids = new Map<string, string>();
  for (const sourceId of new Set(uses.map((use) => use.sourceId))) {
    const source = sourceId === '' ? undefined : findSource(connection, sourceId);
    if (source !== undefined) pinCiteKeys(connection, [source.id]);
    ids.set(sourceId, source?.id ?? sourceId);
  }
  const resolved = uses.map((use) =>
    use.sourceId.startsWith(unknownKeyPrefix) ? { ...use, sourceId: ids.get(use.sourceId) ?? use.sourceId } : use,
  );
  replaceUses(connection, paperId, resolved);
}

export function newerFormat(): Failure {
  return new Failure(
    'unsupported',
    'The paper was last saved by a newer Citewright, and this one would lose part of it. Install the newer version to edit it; reading and exporting it work.',
  );
}
