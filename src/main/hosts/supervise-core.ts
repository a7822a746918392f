import { type CoreEvent, entityType } from '../../contract/events';
import type { Result } from '../../contract/result';
import { type CoreClient, connectCore } from './core-client';
import type { CoreProcess } from './core-process';
import type { Audience } from './dispatch';

/** The library's core for a host that serves pages: kept running, asked with a page's rights unless it is said otherwise. */
export interface HostCore {
  call(name: string, params: unknown, audience?: Audience): Promise<Result<unknown>>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface SupervisedCore extends HostCore {
  /** Settles when the library is open. @throws Failure with why it could not be opened */
  readonly opened: Promise<void>;
}

// A core that ends twice in this time has a reason that a third start would not remove.
const restartIntervalMs = 10 * 60_000;

/**
 * Keeps a core running over a library: one that is lost is started again, once in ten minutes, and pages are told to ask
 * everything anew. What was under way fails as 'unavailable'.
 */
export function superviseCore(start: () => CoreProcess, libraryPath: string): SupervisedCore {
  const listeners = new Set<(event: CoreEvent) => void>();
  let lastRestart = Number.NEGATIVE_INFINITY;
  let client = connect();
  return {
    opened: client.opened,
    call: (name, params, audience) => client.call(name, params, audience),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => client.close(),
  };

  function connect(): CoreClient {
    const next = connectCore(start(), libraryPath);
    next.onEvent(tell);
    let wasOpen = false;
    void next.opened.then(
      () => {
        wasOpen = true;
      },
      () => undefined,
    );
    next.onLost((reason) => {
      process.stderr.write(`The core has stopped (${reason}).\n`);
      // One that never got as far as opening the library would fail again; `opened` has told why.
      if (!wasOpen || Date.now() - lastRestart < restartIntervalMs) return;
      lastRestart = Date.now();
      client = connect();
      void client.opened.then(
        () => tell({ kind: 'changed', entities: entityType.options.map((type) => ({ type, ids: [] })) }),
        (failure: Error) => process.stderr.write(`The core could not be started again: ${failure.message}\n`),
      );
    });
    return next;
  }

  function tell(event: CoreEvent): void {
    for (const listener of listeners) listener(event);
  }
}
