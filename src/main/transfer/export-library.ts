import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Failure } from '../../contract/result';
import type { TransferCounts } from '../../contract/transfer';
import { now } from '../library/clock';
import { sha256Of } from '../library/originals';
import {
  archiveLimits,
  manifestName,
  originalName,
  type RecordKind,
  recordFileBytes,
  recordFileName,
  styleName,
  textName,
} from './archive-layout';
import { archiveFormat, archiveVersion, type Manifest } from './archive-records';
import {
  readActivities,
  readDismissedClaims,
  readDismissedConflicts,
  readFacts,
  readFlags,
  readViews,
} from './fact-transfer-queries';
import type { TransferServices } from './services';
import {
  readAnnotations,
  readCanonicalText,
  readCollections,
  readDistinctPairs,
  readPapers,
  readPassages,
  readPreferenceRecords,
  readSearches,
  readSources,
  readTextLength,
} from './transfer-queries';

/** One file of the archive; its bytes are made when its turn comes. */
interface Entry {
  readonly name: string;
  readonly sha256: string;
  readonly byteLength: number;
  read(): Buffer;
}

/**
 * Writes everything in the library but its undo history and backups into one zip archive, whole or not at all.
 * @throws Failure 'library-damaged' for a text or original that no longer has its hash, 'too-large', and whatever the
 *   file system says
 */
export async function exportLibrary(
  services: TransferServices,
  path: string,
  signal: AbortSignal,
): Promise<{ path: string; byteLength: number; counts: TransferCounts }> {
  const { entries, counts } = await gather(services);
  const exportedAt = now();
  const manifest: Manifest = {
    format: archiveFormat,
    version: archiveVersion,
    exportedAt,
    counts,
    entries: entries.map(({ name, sha256, byteLength }) => ({ name, sha256, byteLength })),
  };
  const all = [entryOf(manifestName, `${JSON.stringify(manifest, null, 1)}\n`), ...entries];
  assertFits(all);
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeZip(all, temporary, new Date(exportedAt), signal);
    const file = await open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    const { size } = await stat(temporary);
    await rename(temporary, path);
    return { path, byteLength: size, counts };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof Failure ? error : failureOfWriting(path, error);
  }
}

async function gather({
  library,
  exports,
  styles,
}: TransferServices): Promise<{ entries: Entry[]; counts: TransferCounts }> {
  const { connection, originals } = library;
  const sources = readSources(connection);
  const annotations = readAnnotations(connection);
  const facts = readFacts(connection);
  const papers = readPapers(connection);
  const preferences = readPreferenceRecords(connection);
  const collections = readCollections(connection);
  const searches = readSearches(connection);
  const ownStyles = styles.own();
  const versions = sources.flatMap((source) => source.versions);
  const texts = [...new Set(versions.map(({ textSha256 }) => textSha256))].sort();
  const lengths = new Map(versions.map(({ originalSha256, byteLength }) => [originalSha256, byteLength]));
  const annotated = [...new Set(annotations.map(({ sourceId }) => sourceId))].sort();
  const entries: Entry[] = [
    ...recordFiles('sources', sources),
    ...recordFiles(
      'passages',
      texts.map((sha256) => readPassages(connection, sha256)),
    ),
    ...recordFiles('annotations', annotations),
    ...recordFiles('facts', facts),
    ...recordFiles('flags', readFlags(connection)),
    ...recordFiles('papers', papers),
    ...recordFiles('activities', readActivities(connection)),
    ...recordFiles('collections', collections),
    ...recordFiles('searches', searches),
    ...recordFiles('views', readViews(connection)),
    ...recordFiles('claims', readDismissedClaims(connection)),
    ...recordFiles('conflicts', readDismissedConflicts(connection)),
    ...recordFiles('distinct', readDistinctPairs(connection)),
    ...recordFiles('preferences', preferences),
    ...ownStyles.map(({ id, xml }) => entryOf(styleName(id), xml)),
    entryOf('bibliography.json', await exports.bibliography()),
  ];
  for (const sourceId of annotated) {
    entries.push(entryOf(`annotations/${sourceId}.jsonld`, await exports.annotations(sourceId)));
  }
  for (const { id } of papers) entries.push(entryOf(`papers/${id}.md`, await exports.paper(id)));
  for (const sha256 of texts) {
    const byteLength = readTextLength(connection, sha256);
    entries.push({ name: textName(sha256), sha256, byteLength, read: () => textBytes(sha256) });
  }
  for (const [sha256, byteLength] of [...lengths].sort()) {
    entries.push({ name: originalName(sha256), sha256, byteLength, read: () => originals.get(sha256) });
  }
  const counts = {
    sources: sources.length,
    annotations: annotations.length,
    facts: facts.length,
    papers: papers.length,
    collections: collections.length,
    searches: searches.length,
    preferences: preferences.length,
    styles: ownStyles.length,
  };
  return { entries, counts };

  function textBytes(sha256: string): Buffer {
    const bytes = Buffer.from(readCanonicalText(connection, sha256) ?? '', 'utf8');
    if (sha256Of(bytes) === sha256) return bytes;
    throw new Failure(
      'library-damaged',
      'The text of a source has changed on disk since it was imported, so nothing was exported. Run "citewright doctor", then restore a backup.',
      sha256,
    );
  }
}

function entryOf(name: string, content: string): Entry {
  const bytes = Buffer.from(content, 'utf8');
  return { name, sha256: sha256Of(bytes), byteLength: bytes.byteLength, read: () => bytes };
}

function recordFiles(kind: RecordKind, records: readonly unknown[]): Entry[] {
  const files: Entry[] = [];
  let lines: string[] = [];
  let size = 0;
  function close(): void {
    if (lines.length === 0) return;
    files.push(entryOf(recordFileName(kind, files.length + 1), lines.join('')));
    lines = [];
    size = 0;
  }
  for (const record of records) {
    const line = `${JSON.stringify(record)}\n`;
    if (size + line.length > recordFileBytes) close();
    lines.push(line);
    size += line.length;
  }
  close();
  return files;
}

function assertFits(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const isTooMuch =
    entries.length > archiveLimits.entries ||
    total > archiveLimits.totalBytes ||
    entries.some(({ byteLength }) => byteLength > archiveLimits.entryBytes);
  if (!isTooMuch) return;
  throw new Failure(
    'too-large',
    'The library is larger than one archive can be. Copy its folder instead, or make a backup.',
    `${entries.length} entries, ${total} bytes`,
  );
}

async function writeZip(entries: readonly Entry[], path: string, mtime: Date, signal: AbortSignal): Promise<void> {
  const zip = new ZipFile();
  const output = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { name, byteLength, read } of entries) {
    zip.addReadStreamLazy(name, { mtime, mode: 0o100644, size: byteLength }, (give) => {
      try {
        give(null, Readable.from([read()]));
      } catch (error) {
        give(error, Readable.from([]));
      }
    });
  }
  zip.end();
  await pipeline(zip.outputStream, output, { signal });
}

function failureOfWriting(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return new Failure(
        'unavailable',
        `"${path}" could not be written: its folder is not there. Choose another folder.`,
        code,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
      return new Failure('unavailable', `"${path}" may not be written. Choose another name or folder.`, code);
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}
