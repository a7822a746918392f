import { closeSync, fstatSync, readSync } from 'node:fs';
import type { ZipSource } from './zip-file';

/** An archive in memory; what is read shares it. */
export function zipInMemory(bytes: Uint8Array): ZipSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    readAt: (position, length) => buffer.subarray(position, position + length),
    close: () => undefined,
  };
}

/** An archive in an open file, which `close` closes. */
export function zipInFile(file: number): ZipSource {
  return {
    size: fstatSync(file).size,
    readAt(position, length) {
      const bytes = Buffer.alloc(length);
      let filled = 0;
      while (filled < length) {
        const count = readSync(file, bytes, filled, length - filled, position + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
}
