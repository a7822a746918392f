import type { Annotation } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import type { TextStore } from '../sources/public';
import { findAnnotation, type StoredAnnotation } from './annotation-queries';

/** Completes an annotation with where it stands, for people and citations. */
export function withLocator(texts: TextStore, { textSha256, ...annotation }: StoredAnnotation): Annotation {
  return { ...annotation, locator: texts.locatorAt(textSha256, annotation.start) };
}

/** @throws Failure 'not-found' */
export function annotationOrFail(connection: Connection, texts: TextStore, id: string): Annotation {
  const annotation = findAnnotation(connection, id);
  if (annotation !== undefined) return withLocator(texts, annotation);
  throw new Failure('not-found', 'This annotation is no longer in the library. Undo its removal to bring it back.', id);
}
