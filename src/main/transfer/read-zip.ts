import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { Failure } from '../../contract/result';

/** Bounds of what is read from an archive that nobody vouches for. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes, uncompressed. */
  readonly entryBytes: number;
  /** Bytes of all entries together, uncompressed. */
  readonly totalBytes: number;
}

/** An open archive. Names are keys and never become paths. */
export interface ZipFile {
  /** In the order of the central directory. */
  readonly names: readonly string[];
  /** Uncompressed bytes of an entry, checked against its CRC. @throws Failure 'invalid-input'; 'not-found'. */
  read(name: string): Buffer;
  /** Uncompressed size that the directory states. */
  sizeOf(name: string): number;
  close(): void;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const largestComment = 0xffff;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;
const largestDirectory = 32 * 1024 * 1024;

/**
 * Opens a zip archive by its central directory; without encryption, several disks or zip64.
 * @throws Failure 'invalid-input' for what is no such archive or states things that contradict each other, 'too-large'
 *   beyond the limits, before anything is inflated; 'unreadable' where the file cannot be read.
 */
export function openZip(path: string, limits: ZipLimits): ZipFile {
  const file = openFile(path);
  try {
    const entries = readDirectory(file, limits);
    return {
      names: [...entries.keys()],
      read(name) {
        const entry = entries.get(name);
        if (entry === undefined) throw broken(`it has no entry "${name}"`);
        return readEntry(file, name, entry);
      },
      sizeOf: (name) => entries.get(name)?.size ?? 0,
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function openFile(path: string): number {
  try {
    const file = openSync(path, 'r');
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
  } catch (error) {
    throw new Failure(
      'unreadable',
      `"${path}" could not be read. Check its name and that you may read it.`,
      String(error),
    );
  }
  throw new Failure('unreadable', `"${path}" is no file. Name the .zip file that was exported.`);
}

function readDirectory(file: number, limits: ZipLimits): Map<string, Entry> {
  const { size } = fstatSync(file);
  const tailLength = Math.min(size, endLength + largestComment);
  const tail = readAt(file, size - tailLength, tailLength);
  const end = findEnd(tail);
  if (end === undefined) throw broken('it is no zip archive, or it ends early');
  const endStart = size - tailLength + end;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const isOnOneDisk =
    tail.readUInt16LE(end + 4) === 0 && tail.readUInt16LE(end + 6) === 0 && tail.readUInt16LE(end + 8) === count;
  if (!isOnOneDisk || count === 0xffff || start + length > endStart) throw broken('its directory does not fit');
  if (count > limits.entries || length > largestDirectory) throw tooLarge(`${count} entries`);
  const entries = parseDirectory(readAt(file, start, length), count);
  assertSizes(entries, limits, start);
  return entries;
}

/** The last end record whose comment reaches exactly to the end of the file. */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature && at + endLength + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  return undefined;
}

function parseDirectory(directory: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > directory.length || directory.readUInt32LE(at) !== centralSignature) {
      throw broken('its directory is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + centralLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw broken('its directory is damaged');
    const name = readName(directory.subarray(at + centralLength, at + centralLength + nameLength));
    if (entries.has(name)) throw broken(`it has the entry "${name}" twice`);
    if ((directory.readUInt16LE(at + 8) & encryptedFlag) !== 0) throw broken('it is encrypted');
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  if (at !== directory.length) throw broken('its directory holds more than it says');
  return entries;
}

/** Plain relative names only, so that a careless program that unpacks the same archive is safe too. */
function readName(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name) && !name.includes('..');
  if (isPlain && name.length <= 255) return name;
  throw broken(`it has an entry with the name ${JSON.stringify(name.slice(0, 80))}`);
}

function assertSizes(entries: ReadonlyMap<string, Entry>, limits: ZipLimits, directoryStart: number): void {
  let total = 0;
  let position = 0;
  for (const [name, { size, compressedSize, offset, method }] of [...entries].sort(
    ([, a], [, b]) => a.offset - b.offset,
  )) {
    total += size;
    if (size > limits.entryBytes || total > limits.totalBytes) throw tooLarge(`"${name}" has ${size} bytes`);
    if (method === stored ? size !== compressedSize : method !== deflated) {
      throw broken(`"${name}" is compressed in another way`);
    }
    // Entries that share bytes are how small files become huge ones.
    if (offset < position || offset + localLength + compressedSize > directoryStart)
      throw broken('its entries overlap');
    position = offset + localLength + compressedSize;
  }
}

function readEntry(file: number, name: string, { method, crc, compressedSize, size, offset }: Entry): Buffer {
  const header = readAt(file, offset, localLength);
  if (header.readUInt32LE(0) !== localSignature) throw broken(`"${name}" is not where the directory says`);
  const nameLength = header.readUInt16LE(26);
  if (readAt(file, offset + localLength, nameLength).toString('utf8') !== name) throw broken(`"${name}" has two names`);
  const start = offset + localLength + nameLength + header.readUInt16LE(28);
  const raw = readAt(file, start, compressedSize);
  const content = method === stored ? raw : inflate(name, raw, size);
  if (content.length !== size || crc32(content) !== crc) throw broken(`"${name}" is damaged`);
  return content;
}

function inflate(name: string, raw: Buffer, size: number): Buffer {
  try {
    // Node refuses a limit of 0.
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw broken(`"${name}" is damaged`, String(error));
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, position + filled);
    if (count === 0) throw broken('it ends early');
    filled += count;
  }
  return bytes;
}

function broken(what: string, detail?: string): Failure {
  return new Failure('invalid-input', `The archive cannot be read: ${what}. Export the library again.`, detail);
}

function tooLarge(detail: string): Failure {
  return new Failure(
    'too-large',
    'The archive holds more than Citewright takes in at once, so nothing was imported.',
    detail,
  );
}
