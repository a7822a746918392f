import type { z } from 'zod';
import { Failure } from '../../contract/result';
import { sha256Of } from '../library/originals';
import type { ZipFile } from '../zip/zip-file';
import { archiveLimits, kindOfRecordFile, manifestName, type RecordKind } from './archive-layout';
import { archiveFormat, archiveVersion, type Manifest, manifest as manifestSchema } from './archive-records';
import { openZip } from './read-zip';

/** An exported library, open for reading: everything it gives has the hash that its manifest states. */
export interface Archive {
  readonly names: readonly string[];
  read(name: string): Buffer;
  /** All records of a kind. @throws Failure 'invalid-input' for one that does not fit its schema. */
  records<T extends z.ZodType>(kind: RecordKind, schema: T): z.output<T>[];
  close(): void;
}

// A paper of the largest accepted size has 32 million characters; none has this many objects and lists.
const longestLine = 40_000_000;
const mostNested = 2_000_000;
const deepest = 500;
const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws Failure 'invalid-input' for what is no library archive, 'unsupported' for one of a newer Citewright, 'too-large'. */
export function openArchive(path: string): Archive {
  const zip = openZip(path, archiveLimits);
  try {
    const known = new Map(readManifest(zip).entries.map((entry) => [entry.name, entry]));
    for (const name of zip.names) {
      if (name !== manifestName && !known.has(name)) throw damaged(`"${name}" is not in its manifest`);
    }
    for (const { name, byteLength } of known.values()) {
      if (zip.sizeOf(name) !== byteLength) throw damaged(`"${name}" is missing or has another size`);
    }
    const read = (name: string): Buffer => {
      const bytes = zip.read(name);
      if (sha256Of(bytes) !== known.get(name)?.sha256)
        throw damaged(`"${name}" does not have the hash of its manifest`);
      return bytes;
    };
    return {
      names: [...known.keys()],
      read,
      records(kind, schema) {
        const files = [...known.keys()].filter((name) => kindOfRecordFile(name) === kind);
        return files.flatMap((name) =>
          linesOf(read(name)).map((line, index) => readRecord(schema, line, `${name}:${index + 1}`)),
        );
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readManifest(zip: ZipFile): Manifest {
  if (!zip.names.includes(manifestName)) {
    throw new Failure(
      'invalid-input',
      'This archive is no exported library: it has no manifest.json. Export one with "citewright export library".',
    );
  }
  const value = parsed(zip.read(manifestName).toString('utf8'), manifestName);
  if (isOfNewerVersion(value)) {
    throw new Failure(
      'unsupported',
      'This library was exported by a newer Citewright. Install the newest version to import it.',
    );
  }
  const read = manifestSchema.safeParse(value);
  if (read.success) return read.data;
  throw damaged('its manifest is not as it should be', read.error.issues[0]?.message);
}

function isOfNewerVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version } = value as { format?: unknown; version?: unknown };
  return format === archiveFormat && typeof version === 'number' && version > archiveVersion;
}

function linesOf(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/**
 * The record as it was written, with what older archives lack: a schema would put its fields into another order, and papers are hashed as
 * they stand.
 */
function readRecord<T extends z.ZodType>(schema: T, line: string, place: string): z.output<T> {
  const value = parsed(line, place);
  assertPlain(value, place);
  const read = schema.safeParse(value);
  if (read.success) {
    addMissing(value, read.data);
    return value as z.output<T>;
  }
  const [issue] = read.error.issues;
  throw damaged(`${place} is not as it should be`, `${issue?.path.join('.')}: ${issue?.message}`);
}

/** Gives objects the fields that only their read form has, wherever they stand. */
function addMissing(value: unknown, read: unknown): void {
  if (typeof value !== 'object' || value === null || typeof read !== 'object' || read === null) return;
  const fields = value as Record<string, unknown>;
  for (const [name, content] of Object.entries(read)) {
    if (name in fields) addMissing(fields[name], content);
    else fields[name] = content;
  }
}

function parsed(text: string, place: string): unknown {
  if (text.length > longestLine || bracketsIn(text) > mostNested) throw damaged(`${place} is too large`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(`${place} is no JSON`, String(error));
  }
}

function bracketsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) count += 1;
  }
  return count;
}

/** Without recursion, since depth is what it guards. */
function assertPlain(root: unknown, place: string): void {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw damaged(`${place} is nested too deeply`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const key of Array.isArray(value) ? [] : Object.keys(value)) {
        if (prototypeKeys.has(key)) throw damaged(`${place} has a field named ${key}`);
      }
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
}

export function damaged(what: string, detail?: string): Failure {
  return new Failure(
    'invalid-input',
    `The archive is damaged: ${what}. Nothing was imported. Export the library again.`,
    detail,
  );
}
