import type { Failure } from '../../contract/result';

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
  /** Uncompressed bytes of an entry, checked against its CRC. @throws Failure as the manner says. */
  read(name: string): Buffer;
  /** Uncompressed size that the directory states, 0 for a name that it does not have. */
  sizeOf(name: string): number;
  close(): void;
}

/** Where the bytes of an archive are: a file or memory. */
export interface ZipSource {
  readonly size: number;
  /** Exactly `length` bytes; fewer only where the source ends early. */
  readAt(position: number, length: number): Buffer;
  close(): void;
}

/** What may be wrong with an archive. */
export type ZipFault = 'broken' | 'encrypted' | 'too-large';

/** How an archive is read: what is refused, and in whose words. */
export interface ZipManner {
  readonly limits: ZipLimits;
  /**
   * An archive of our own has plain names, each once, and nothing behind its end. One from elsewhere may have others:
   * climbing, absolute, repeated names and links are passed over.
   */
  readonly isForeign: boolean;
  /** @param what ends a sentence: "its directory is damaged". */
  failure(fault: ZipFault, what: string, detail?: string): Failure;
}
