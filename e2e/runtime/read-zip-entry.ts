import { inflateRawSync } from 'node:zlib';

const centralHeader = 0x02014b50;
const deflated = 8;

/**
 * The text of one entry of a zip archive, found through its central directory.
 * See https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 and 4.3.12.
 * @throws Error when there is no such entry
 */
export function readZipEntry(archive: Buffer, name: string): string {
  for (let at = 0; at + 46 <= archive.length; at += 1) {
    if (archive.readUInt32LE(at) !== centralHeader) continue;
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    return (archive.readUInt16LE(at + 10) === deflated ? inflateRawSync(bytes) : bytes).toString('utf8');
  }
  throw new Error(`The archive has no ${name}`);
}
