import type { ZipLimits } from '../zip/zip-file';

export const manifestName = 'manifest.json';
export const textName = (sha256: string): string => `texts/${sha256}.txt`;
export const originalName = (sha256: string): string => `originals/${sha256}`;
export const styleName = (id: string): string => `styles/${id}.csl`;
export const stylePattern = /^styles\/.+\.csl$/;

/** What is kept as JSON Lines, one record a line, in files of a bounded size: sources.jsonl, sources-2.jsonl … */
export const recordKinds = [
  'sources',
  'passages',
  'annotations',
  'facts',
  'flags',
  'papers',
  'activities',
  'collections',
  'searches',
  'views',
  'claims',
  'conflicts',
  'distinct',
  'preferences',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export function recordFileName(kind: RecordKind, number: number): string {
  return number === 1 ? `${kind}.jsonl` : `${kind}-${number}.jsonl`;
}

export function kindOfRecordFile(name: string): RecordKind | undefined {
  const stem = /^([a-z]+)(?:-\d+)?\.jsonl$/.exec(name)?.[1];
  return recordKinds.find((kind) => kind === stem);
}

const megabyte = 1024 * 1024;

/** A record file is closed when it has this many bytes. */
export const recordFileBytes = 16 * megabyte;

/**
 * What is read back, and so what may be written. An original has 64 MB at most, and its text, as UTF-8, three bytes for
 * two of UTF-16. An archive without zip64 ends at 65,535 entries and 4 GB.
 */
export const archiveLimits: ZipLimits = {
  entries: 65_000,
  entryBytes: 160 * megabyte,
  totalBytes: 4000 * megabyte,
};
