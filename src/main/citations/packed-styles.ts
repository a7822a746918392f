import { closeSync, openSync, readSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { styleSummary } from '../../contract/citations';
import { Failure } from '../../contract/result';
import type { CslNode } from './csl-node';

const place = z.tuple([z.int().min(0), z.int().min(0)]);

/** As scripts/pack-styles.mjs writes it. Chunks are [start after the index, length]; spans lie inside an inflated chunk. */
const archiveIndex = z.object({
  styles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      format: styleSummary.shape.format,
      class: z.enum(['in-text', 'note']),
      fields: z.array(z.string()),
      defaultLocale: z.string().optional(),
      chunk: z.int(),
      span: place,
    }),
  ),
  locales: z.record(z.string(), z.object({ chunk: z.int(), span: place })),
  chunks: z.array(place),
});
type ArchiveIndex = z.infer<typeof archiveIndex>;
export type PackedStyle = ArchiveIndex['styles'][number];

/** Chunks kept inflated: neighbouring styles are asked for together, and each is about 0.4 MB. */
const mostInflated = 4;

/** The archive of installed styles and locales: the index in memory, everything else read when asked for. */
export class PackedStyles {
  readonly styles: ReadonlyMap<string, PackedStyle>;
  readonly locales: readonly string[];
  readonly #path: string;
  readonly #index: ArchiveIndex;
  readonly #start: number;
  readonly #inflated = new Map<number, Buffer>();

  /** @throws Failure unavailable where the archive is missing or damaged. */
  constructor(path: string) {
    this.#path = path;
    try {
      const prefix = this.#readBytes(0, 8);
      if (prefix.toString('latin1', 0, 4) !== 'CWST') {
        throw new Error('not a style archive');
      }
      const length = prefix.readUInt32LE(4);
      this.#start = 8 + length;
      this.#index = archiveIndex.parse(JSON.parse(brotliDecompressSync(this.#readBytes(8, length)).toString('utf8')));
    } catch (error) {
      throw this.#unavailable(error);
    }
    this.styles = new Map(this.#index.styles.map((style) => [style.id, style]));
    this.locales = Object.keys(this.#index.locales);
  }

  /** A tree of the caller's own: citeproc writes into the styles it is given. */
  readStyle(style: PackedStyle): CslNode {
    return this.#readNode(style.chunk, style.span);
  }

  readLocale(language: string): CslNode | undefined {
    const locale = Object.hasOwn(this.#index.locales, language) ? this.#index.locales[language] : undefined;
    return locale === undefined ? undefined : this.#readNode(locale.chunk, locale.span);
  }

  #readNode(chunk: number, [start, length]: readonly [number, number]): CslNode {
    try {
      return JSON.parse(this.#inflate(chunk).toString('utf8', start, start + length));
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  #inflate(chunk: number): Buffer {
    const known = this.#inflated.get(chunk);
    if (known !== undefined) {
      return known;
    }
    const [offset, length] = this.#index.chunks[chunk] ?? [0, 0];
    const inflated = brotliDecompressSync(this.#readBytes(this.#start + offset, length));
    this.#inflated.set(chunk, inflated);
    const [oldest] = this.#inflated.keys();
    if (oldest !== undefined && this.#inflated.size > mostInflated) {
      this.#inflated.delete(oldest);
    }
    return inflated;
  }

  #readBytes(position: number, length: number): Buffer {
    const file = openSync(this.#path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      const count = readSync(file, bytes, 0, length, position);
      if (count < length) {
        throw new Error(`${this.#path} ends early`);
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  #unavailable(cause: unknown): Failure {
    return new Failure(
      'unavailable',
      'The installed citation styles cannot be read. Build or install Citewright again.',
      `${this.#path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
