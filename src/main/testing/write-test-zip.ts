import { crc32, deflateRawSync } from 'node:zlib';

export interface TestZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isStored?: boolean;
  /** As a link of Unix, whose target is the content. */
  readonly isLink?: boolean;
}

/** How an archive lies. */
export interface TestZipFaults {
  /** Uncompressed bytes that each entry is said to have. */
  readonly statedSize?: number;
  readonly isEncrypted?: boolean;
  /** Every entry is said to stand where the first one does. */
  readonly isOverlapping?: boolean;
  readonly statedCrc?: number;
}

/** A zip archive with any names and sizes, right or wrong. */
export function writeTestZip(entries: readonly TestZipEntry[], faults: TestZipFaults = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStored = false, isLink = false } of entries) {
    const compressed = isStored ? Buffer.from(content) : deflateRawSync(content);
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800 | (faults.isEncrypted === true ? 1 : 0), 2);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(faults.statedCrc ?? crc32(content), 10);
    shared.writeUInt32LE(compressed.length, 14);
    shared.writeUInt32LE(faults.statedSize ?? content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, compressed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(isLink ? 0xa1ff0000 : 0, 6);
    tail.writeUInt32LE(faults.isOverlapping === true ? 0 : offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
