import type { HandlersOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import type { sourceReadingRequests } from '../../contract/source-reading';
import { findInText } from './find-in-text';
import { sourceOrFail, versionOrFail } from './find-or-fail';
import { openReadingView } from './reading-view';
import { listPages, type StoredVersion } from './source-queries';
import type { SourceServices } from './source-services';
import { listPassages, listPassageWindow } from './text-queries';
import { type ComparedParagraph, compareVersions } from './versions/compare-versions';

const largestWindow = 1000;

/** Requests about the text, the pages and the bytes of one version. */
export function createReadingHandlers({
  library,
  texts,
}: Pick<SourceServices, 'library' | 'texts'>): HandlersOf<typeof sourceReadingRequests> {
  const { connection } = library;
  // A page asks for a file in a hundred windows: it is read and hashed once.
  let kept: { readonly sha256: string; readonly bytes: Buffer } | undefined;

  function versionOf(idOrKey: string, versionId: string | undefined): StoredVersion {
    return versionOrFail(connection, sourceOrFail(connection, idOrKey), versionId);
  }

  function paragraphsOf({ textSha256 }: StoredVersion): ComparedParagraph[] {
    const text = texts.text(textSha256);
    return listPassages(connection, textSha256).map(({ number, start, end }) => ({
      number,
      start,
      end,
      text: text.slice(start, end),
    }));
  }

  return {
    'sources.text'({ source, versionId }) {
      const version = versionOf(source, versionId);
      return { versionId: version.id, text: texts.text(version.textSha256) };
    },

    'sources.paragraphs'({ source, versionId, offset, limit }) {
      const version = versionOf(source, versionId);
      const text = texts.text(version.textSha256);
      const passages = listPassageWindow(connection, version.textSha256, offset, Math.min(limit, largestWindow));
      return {
        versionId: version.id,
        total: version.paragraphs,
        paragraphs: passages.map(({ number, start, end, kind, level, page, language, spans }) => ({
          number,
          start,
          end,
          kind,
          level,
          text: text.slice(start, end),
          page,
          language,
          spans: [...spans],
        })),
      };
    },

    'sources.pages'({ source, versionId }) {
      const version = versionOf(source, versionId);
      return { versionId: version.id, pages: listPages(connection, version.id) };
    },

    'sources.original'({ source, versionId, offset, length }) {
      const { id, sha256, byteLength } = versionOf(source, versionId);
      if (offset < 0 || length < 0) {
        throw new Failure('invalid-input', 'A window of a file begins at 0 and cannot be shorter than nothing.');
      }
      if (kept?.sha256 !== sha256) kept = { sha256, bytes: library.originals.get(sha256) };
      const window = kept.bytes.subarray(offset, offset + length);
      if (offset + length >= byteLength) kept = undefined;
      return { versionId: id, byteLength, base64: window.toString('base64') };
    },

    'sources.compare': ({ source, before, after }) => ({
      blocks: compareVersions(paragraphsOf(versionOf(source, before)), paragraphsOf(versionOf(source, after))),
    }),

    'sources.find'({ source, query, limit = largestWindow }) {
      const version = versionOf(source, undefined);
      const view = openReadingView(texts, version);
      const found = findInText(view?.text ?? texts.text(version.textSha256), query, limit);
      return {
        matches: found.matches.map((match) => {
          const { start, end } = view?.toCanonical(match) ?? match;
          return { start, end, paragraph: texts.locatorAt(version.textSha256, start).paragraph };
        }),
        total: found.total,
      };
    },
  };
}
