import type { EditorStateJson, HighlightColour, PassageSelector } from '../../contract/annotations';
import { findPassage, makeSelector } from '../anchoring/public';
import { now } from '../library/clock';
import type { Connection } from '../library/connection';
import { newId } from '../library/new-id';
import { cleanTags, type StoredVersion, sourceOrFail, type TextStore, versionOrFail } from '../sources/public';
import { findAnnotationAt, insertAnnotation } from './annotation-queries';
import { noteText } from './note-text';

export interface AnnotationDraft {
  /** Id or cite key. */
  readonly source: string;
  readonly selector: PassageSelector;
  readonly colour?: HighlightColour | undefined;
  readonly note?: string | undefined;
  readonly body?: EditorStateJson | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * Annotates a passage of the newest version of a source; to be called within a write.
 * @returns the annotation's id.
 * @throws Failure 'not-found' where the words are not in the text, 'conflict' where they stand in several places.
 */
export function createAnnotation(connection: Connection, texts: TextStore, draft: AnnotationDraft): string {
  const version = versionOrFail(connection, sourceOrFail(connection, draft.source));
  return annotate(connection, version, texts.text(version.textSha256), draft);
}

function annotate(
  connection: Connection,
  version: StoredVersion,
  text: string,
  draft: Omit<AnnotationDraft, 'source'>,
): string {
  const { start, end } = findPassage(text, draft.selector);
  const id = newId();
  insertAnnotation(connection, {
    id,
    sourceId: version.sourceId,
    versionId: version.id,
    start,
    end,
    ...makeSelector(text, start, end),
    state: 'exact',
    score: 1,
    colour: draft.colour ?? 'yellow',
    note: draft.body === undefined ? (draft.note ?? '') : noteText(draft.body),
    body: draft.body ?? null,
    tags: cleanTags(draft.tags ?? []),
    createdAt: now(),
  });
  return id;
}

/** The annotation of exactly this passage, made if it is not there yet; to be called within a write. */
export function annotationOfPassage(connection: Connection, texts: TextStore, draft: AnnotationDraft): string {
  return annotationAt(connection, texts, versionOrFail(connection, sourceOrFail(connection, draft.source)), draft);
}

/** The same in a version that is at hand: thousands in a row need not look their source up one by one. */
export function annotationAt(
  connection: Connection,
  texts: TextStore,
  version: StoredVersion,
  draft: Omit<AnnotationDraft, 'source'>,
): string {
  const text = texts.text(version.textSha256);
  const { start, end } = findPassage(text, draft.selector);
  const known = findAnnotationAt(connection, version.id, start, end);
  return known?.id ?? annotate(connection, version, text, { ...draft, selector: { start, end } });
}
