import { type ExtractedText, extractorName } from '../../extract/extracted-document';
import { now } from '../../library/clock';
import type { Connection } from '../../library/connection';
import type { Library } from '../../library/library';
import { newId } from '../../library/new-id';
import { sha256Of } from '../../library/originals';
import type { HandedFile } from '../read-file';
import { insertVersion, listVersions } from '../source-queries';
import type { MovedAnchor, SourceServices } from '../source-services';
import { storeText } from '../text-queries';

/** Keeps the bytes while `store` writes what refers to them; takes them back where that fails and nobody else has them. */
export function withOriginal<T>(
  { originals }: Pick<Library, 'originals'>,
  bytes: Uint8Array,
  store: (sha256: string) => T,
): T {
  const wasKnown = originals.has(sha256Of(bytes));
  const sha256 = originals.put(bytes);
  try {
    return store(sha256);
  } catch (error) {
    if (!wasKnown) originals.remove(sha256);
    throw error;
  }
}

/** Stores a text with its passages as version `number` of a source; returns the version's id. */
export function insertVersionOf(
  connection: Connection,
  {
    sourceId,
    number,
    sha256,
    file,
    document,
  }: { sourceId: string; number: number; sha256: string; file: HandedFile; document: ExtractedText },
): string {
  const textSha256 = storeText(connection, document.text, document.paragraphs);
  const id = newId();
  insertVersion(connection, {
    id,
    sourceId,
    number,
    sha256,
    textSha256,
    mediaType: document.mediaType,
    encoding: document.encoding,
    byteLength: file.bytes.byteLength,
    paragraphs: document.paragraphs.length,
    fileName: file.name,
    extractor: extractorName,
    notices: document.notices,
    pages: document.pages,
    candidates: document.candidates,
    origin: file.path ?? '',
    importedAt: now(),
  });
  return id;
}

/** Makes a document the newest version of a source and moves the annotations there; to be called within a write. */
export function addVersion(
  { library, texts, moveAnnotations }: Pick<SourceServices, 'library' | 'texts' | 'moveAnnotations'>,
  sourceId: string,
  sha256: string,
  file: HandedFile,
  document: ExtractedText,
): MovedAnchor[] {
  const { connection } = library;
  const [newest] = listVersions(connection, sourceId);
  const number = (newest?.number ?? 0) + 1;
  const versionId = insertVersionOf(connection, { sourceId, number, sha256, file, document });
  if (newest === undefined) return [];
  return moveAnnotations(connection, {
    sourceId,
    versionId,
    oldText: texts.text(newest.textSha256),
    newText: document.text,
  });
}
