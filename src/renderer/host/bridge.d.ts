import type { CoreEvent } from '../../contract/events';
import type { Result } from '../../contract/result';

declare global {
  /** What the preload script exposes: nothing but these two functions. */
  interface CitewrightBridge {
    call(name: string, params: unknown): Promise<Result<unknown>>;
    listen(listener: (event: CoreEvent) => void): () => void;
  }

  interface Window {
    readonly citewright?: CitewrightBridge;
  }
}
