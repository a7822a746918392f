import type { CoreEvent } from '../../contract/events';
import type { Result } from '../../contract/result';
import { connectBridge } from './bridge-transport';
import { connectLoopback } from './loopback-transport';

/** How the page reaches its host: the preload bridge in Electron, HTTP on the loopback host. */
export interface Transport {
  call(name: string, params: unknown): Promise<Result<unknown>>;
  /** Returns the function that stops listening. */
  listen(listener: (event: CoreEvent) => void): () => void;
}

let connected: Transport | undefined;

/** The one transport of this page; connected on first use. */
export function transport(): Transport {
  connected ??= window.citewright === undefined ? connectLoopback() : connectBridge(window.citewright);
  return connected;
}
