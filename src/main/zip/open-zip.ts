import { crc32, inflateRawSync } from 'node:zlib';
import { readDirectory, type ZipEntry } from './read-directory';
import type { ZipFile, ZipManner, ZipSource } from './zip-file';

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;

/**
 * Opens a zip archive by its central directory; without encryption, several disks or zip64. What contradicts itself or
 * passes the limits is refused before anything is inflated. The source is closed when the archive is, or is refused.
 * @throws Failure as the manner says.
 */
export function openZip(source: ZipSource, manner: ZipManner): ZipFile {
  try {
    const entries = readDirectory(source, manner);
    return {
      names: [...entries.keys()],
      read(name) {
        const entry = entries.get(name);
        if (entry === undefined) throw manner.failure('broken', `it has no entry "${name}"`);
        return readEntry(source, name, entry, manner);
      },
      sizeOf: (name) => entries.get(name)?.size ?? 0,
      close: () => source.close(),
    };
  } catch (error) {
    source.close();
    throw error;
  }
}

function readEntry(source: ZipSource, name: string, entry: ZipEntry, manner: ZipManner): Buffer {
  const { method, crc, compressedSize, size, offset, rawName } = entry;
  const header = exactly(source, offset, localLength, manner);
  if (header.readUInt32LE(0) !== localSignature) {
    throw manner.failure('broken', `"${name}" is not where the directory says`);
  }
  const nameLength = header.readUInt16LE(26);
  if (!exactly(source, offset + localLength, nameLength, manner).equals(rawName)) {
    throw manner.failure('broken', `"${name}" has two names`);
  }
  const start = offset + localLength + nameLength + header.readUInt16LE(28);
  const raw = exactly(source, start, compressedSize, manner);
  const content = method === stored ? raw : inflate(name, raw, size, manner);
  if (content.length !== size || crc32(content) !== crc) throw manner.failure('broken', `"${name}" is damaged`);
  return content;
}

function inflate(name: string, raw: Buffer, size: number, manner: ZipManner): Buffer {
  try {
    // Node refuses a limit of 0.
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw manner.failure('broken', `"${name}" is damaged`, String(error));
  }
}

function exactly(source: ZipSource, position: number, length: number, manner: ZipManner): Buffer {
  const bytes = source.readAt(position, length);
  if (bytes.length !== length) throw manner.failure('broken', 'it ends early');
  return bytes;
}
