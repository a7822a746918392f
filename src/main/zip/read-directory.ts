import type { ZipManner, ZipSource } from './zip-file';

/** Where an entry stands, as the central directory says. */
export interface ZipEntry {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly rawName: Buffer;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const largestComment = 0xffff;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;
const largestDirectory = 32 * 1024 * 1024;
const unixLink = 0o120000;
const unixKind = 0o170000;

/** The entries of an archive by name, in the order of its directory. @throws Failure as the manner says. */
export function readDirectory(source: ZipSource, manner: ZipManner): Map<string, ZipEntry> {
  const { size } = source;
  const { limits, isForeign } = manner;
  const tailLength = Math.min(size, endLength + largestComment);
  const tail = source.readAt(size - tailLength, tailLength);
  const end = findEnd(tail, isForeign);
  if (end === undefined) throw manner.failure('broken', 'it is no zip archive, or it ends early');
  const endStart = size - tailLength + end;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const isOnOneDisk =
    tail.readUInt16LE(end + 4) === 0 && tail.readUInt16LE(end + 6) === 0 && tail.readUInt16LE(end + 8) === count;
  if (!isOnOneDisk || count === 0xffff || start + length > endStart) {
    throw manner.failure('broken', 'its directory does not fit');
  }
  if (count > limits.entries || length > largestDirectory) throw manner.failure('too-large', `it has ${count} entries`);
  const directory = source.readAt(start, length);
  if (directory.length !== length) throw manner.failure('broken', 'it ends early');
  return parseDirectory(directory, count, start, manner);
}

/** The last end record whose comment reaches exactly to the end; in a foreign archive something may follow it. */
function findEnd(tail: Buffer, isForeign: boolean): number | undefined {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const reached = at + endLength + tail.readUInt16LE(at + 20);
    if (reached === tail.length || (isForeign && reached < tail.length)) return at;
  }
  return undefined;
}

function parseDirectory(directory: Buffer, count: number, start: number, manner: ZipManner): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const all: (ZipEntry & { readonly name: string })[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > directory.length || directory.readUInt32LE(at) !== centralSignature) {
      throw manner.failure('broken', 'its directory is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + centralLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw manner.failure('broken', 'its directory is damaged');
    const rawName = directory.subarray(at + centralLength, at + centralLength + nameLength);
    const name = rawName.toString('utf8');
    if ((directory.readUInt16LE(at + 8) & encryptedFlag) !== 0) throw manner.failure('encrypted', 'it is encrypted');
    const entry = {
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      rawName,
    };
    all.push(entry);
    const isLink = (directory.readUInt16LE(at + 40) & unixKind) === unixLink;
    if (isAccepted(name, isLink, entries.has(name), manner)) entries.set(name, entry);
    at = next;
  }
  if (at !== directory.length) throw manner.failure('broken', 'its directory holds more than it says');
  assertSizes(all, start, manner);
  return entries;
}

/** In an archive of our own every name is plain, so that a careless program that unpacks it is safe too. */
function isAccepted(name: string, isLink: boolean, isKnown: boolean, manner: ZipManner): boolean {
  if (manner.isForeign) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name with a NUL is cut short by careless programs.
    const isSafe = !/^(?:\/|[A-Za-z]:)|\\|[\0-\x1f]/.test(name) && !name.split('/').includes('..');
    return isSafe && !isLink && !isKnown && name !== '' && !name.endsWith('/');
  }
  if (isKnown) throw manner.failure('broken', `it has the entry "${name}" twice`);
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name) && !name.includes('..');
  if (isPlain && name.length <= 255) return true;
  throw manner.failure('broken', `it has an entry with the name ${JSON.stringify(name.slice(0, 80))}`);
}

/** Sizes of all entries, those that are passed over too: entries that share bytes are how small files become huge ones. */
function assertSizes(
  entries: readonly (ZipEntry & { readonly name: string })[],
  directoryStart: number,
  { limits, failure }: ZipManner,
): void {
  let total = 0;
  let position = 0;
  for (const { name, size, compressedSize, offset, method } of [...entries].sort((a, b) => a.offset - b.offset)) {
    total += size;
    if (size > limits.entryBytes || total > limits.totalBytes) {
      throw failure('too-large', `"${name}" has ${size} bytes`);
    }
    if (method === stored ? size !== compressedSize : method !== deflated) {
      throw failure('broken', `"${name}" is compressed in another way`);
    }
    if (offset < position || offset + localLength + compressedSize > directoryStart) {
      throw failure('broken', 'its entries overlap');
    }
    position = offset + localLength + compressedSize;
  }
}
