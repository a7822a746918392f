import { highlightColour } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import { findPassage } from '../anchoring/public';
import type { Library } from '../library/library';
import { findSource, findVersion, listVersions, type StoredVersion, type TextStore } from '../sources/public';
import { findAnnotationAt } from './annotation-queries';
import { createAnnotation } from './create-annotation';
import { type ReadW3cAnnotation, readW3c, resolvePositions } from './w3c-annotation';

interface W3cImport {
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

/**
 * Takes in a W3C annotation, a page or a collection of them. What cannot be placed is told and left out.
 * @throws Failure 'invalid-input' where the document holds no annotation.
 */
export function importW3c(
  library: Library,
  texts: TextStore,
  document: Readonly<Record<string, unknown>>,
  sourceKey: string | undefined,
): W3cImport {
  const found = annotationsIn(document);
  if (found.length === 0) {
    throw new Failure(
      'invalid-input',
      'This file holds no W3C annotations. Export them as JSON-LD with a TextQuoteSelector or a TextPositionSelector.',
    );
  }
  let imported = 0;
  let duplicates = 0;
  const failed: { id: string; message: string }[] = [];
  library.write(`Import ${found.length} annotations`, (connection) => {
    for (const [index, value] of found.entries()) {
      const read = readW3c(value);
      const id = read?.id || `annotation ${index + 1}`;
      try {
        if (read === undefined) throw new Failure('invalid-input', 'It names no passage of a text.');
        const version = versionFor(read);
        const text = texts.text(version.textSha256);
        const place = findPassage(text, resolvePositions(read.selector, text));
        if (findAnnotationAt(connection, version.id, place.start, place.end) !== undefined) {
          duplicates += 1;
          continue;
        }
        const colour = highlightColour.safeParse(read.colour);
        createAnnotation(connection, texts, {
          source: version.sourceId,
          selector: place,
          note: read.note,
          tags: read.tags,
          colour: colour.data,
        });
        imported += 1;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failed.push({ id, message: error.message });
      }
    }
  });
  return { imported, duplicates, failed };

  function versionFor({ target }: ReadW3cAnnotation): StoredVersion {
    const named = sourceKey ?? target.replace(/^urn:citewright:(?:source|version):/, '');
    const version = findVersion(library.connection, named);
    const source = findSource(library.connection, version?.sourceId ?? named);
    const newest = source === undefined ? undefined : listVersions(library.connection, source.id)[0];
    if (newest === undefined)
      throw new Failure(
        'not-found',
        `Its target "${target}" is no document of this library. Name the source to import it into.`,
      );
    return newest;
  }
}

function annotationsIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return [];
  const { type, items, first } = document as { type?: unknown; items?: unknown; first?: unknown };
  if (Array.isArray(items)) return items;
  if (first !== undefined) return annotationsIn(first);
  return type === 'Annotation' || 'target' in document ? [document] : [];
}
