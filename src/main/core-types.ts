import type { LaunchExtractor } from './extract/extractor-channel';
import type { OpenCore } from './hosts/serve-core';

export interface CoreOptions {
  /** Folder of the library; created on first use. */
  readonly libraryPath: string;
  /** Folder with sample/. */
  readonly resourcesPath: string;
  /** Folder with styles.bin. */
  readonly stylesPath: string;
  readonly launchExtractor: LaunchExtractor;
}

/** An open library that answers requests. */
export type Core = OpenCore;
