import type { CoreEvent } from '../contract/events';
import type { Result } from '../contract/result';
import type { LaunchExtractor } from './extract/extractor-channel';
import type { Audience } from './hosts/dispatch';

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
export interface Core {
  call(name: string, params: unknown, audience: Audience, signal?: AbortSignal): Promise<Result<unknown>>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}
