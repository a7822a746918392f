import type { Annotation, annotationRequests } from '../../contract/annotations';
import type { HandlersOf } from '../../contract/api';
import { now } from '../library/clock';
import type { Library } from '../library/library';
import { cleanTags, sourceOrFail, type TextStore } from '../sources/public';
import { deleteAnnotation, listAnnotations, updateAnnotation } from './annotation-queries';
import { createAnnotation } from './create-annotation';
import { annotationOrFail, withLocator } from './find-annotation';
import { importW3c } from './import-w3c';
import { noteText } from './note-text';
import { toW3c } from './w3c-annotation';

export function createAnnotationHandlers({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): HandlersOf<typeof annotationRequests> {
  const { connection } = library;
  const one = (id: string): { annotation: Annotation } => ({ annotation: annotationOrFail(connection, texts, id) });

  return {
    'annotations.list'({ source, state }) {
      const sourceId = source === undefined ? undefined : sourceOrFail(connection, source).id;
      const found = listAnnotations(connection, {
        ...(sourceId === undefined ? {} : { sourceId }),
        ...(state === undefined ? {} : { state }),
      });
      return { annotations: found.map((annotation) => withLocator(texts, annotation)) };
    },

    'annotations.get': ({ id }) => one(id),

    'annotations.create': (draft) =>
      one(library.write('Annotate a passage', () => createAnnotation(connection, texts, draft))),

    'annotations.update'({ id, colour, note, body, tags }) {
      const annotation = annotationOrFail(connection, texts, id);
      const hasNewNote = note !== undefined || body !== undefined;
      library.write('Edit an annotation', () =>
        updateAnnotation(connection, id, {
          colour: colour ?? annotation.colour,
          note: body === undefined ? (note ?? annotation.note) : noteText(body),
          body: hasNewNote ? (body ?? null) : annotation.body,
          tags: tags === undefined ? annotation.tags : cleanTags(tags),
          at: now(),
        }),
      );
      return one(id);
    },

    'annotations.remove'({ id }) {
      const removed = one(id);
      library.write('Remove an annotation', () => deleteAnnotation(connection, id));
      return removed;
    },

    'annotations.exportW3c'({ source: idOrKey }) {
      const source = sourceOrFail(connection, idOrKey);
      const items = listAnnotations(connection, { sourceId: source.id }).map((stored) =>
        toW3c(withLocator(texts, stored), texts.text(stored.textSha256), `urn:citewright:source:${source.citeKey}`),
      );
      return {
        document: {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: `urn:citewright:annotations:${source.citeKey}`,
          type: 'AnnotationCollection',
          label: source.csl.title ?? source.citeKey,
          total: items.length,
          first: { id: `urn:citewright:annotations:${source.citeKey}:1`, type: 'AnnotationPage', startIndex: 0, items },
        },
      };
    },

    'annotations.importW3c': ({ document, source }) => {
      const { failed, ...counts } = importW3c(library, texts, document, source);
      return { ...counts, failed: [...failed] };
    },
  };
}
