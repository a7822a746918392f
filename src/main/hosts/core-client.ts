import type { CoreEvent } from '../../contract/events';
import { Failure, type Result } from '../../contract/result';
import type { CoreMessage } from './core-messages';
import type { CoreProcess } from './core-process';
import type { Audience } from './dispatch';

/** A core in a process of its own, as its host sees it. */
export interface CoreClient {
  /** Settles when the library is open. @throws Failure with why it could not be opened */
  readonly opened: Promise<void>;
  /** Requests that come before the library is open wait for it. Never rejects. `audience` is a page unless it is given. */
  call(name: string, params: unknown, audience?: Audience): Promise<Result<unknown>>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Called once, when the process has ended without being asked to. */
  onLost(listener: (reason: string) => void): void;
  /** Lets the core finish and close the library; ends it by force when it takes too long. */
  close(): Promise<void>;
}

// Longer than any single write; what was acknowledged is on the disk already.
const closeLimitMs = 5000;

/** Speaks to a core process: numbers the calls, hands out the answers, and fails what was under way when it ends. */
export function connectCore(core: CoreProcess, libraryPath: string): CoreClient {
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const eventListeners = new Set<(event: CoreEvent) => void>();
  const lossListeners = new Set<(reason: string) => void>();
  let lastId = 0;
  let isGone = false;
  let isClosing = false;
  let settleOpened: { resolve(): void; reject(failure: Failure): void } | undefined;
  const opened = new Promise<void>((resolve, reject) => {
    settleOpened = { resolve, reject };
  });
  // Whoever does not wait for it learns from `onLost` and from failed calls.
  opened.catch(() => undefined);

  const exited = new Promise<void>((resolve) => {
    core.onExit((reason) => {
      isGone = true;
      settleOpened?.reject(new Failure('unavailable', stoppedMessage, reason));
      for (const answer of pending.values()) answer(stopped(reason));
      pending.clear();
      if (!isClosing) for (const listener of lossListeners) listener(reason);
      resolve();
    });
  });

  core.onMessage((message: CoreMessage) => {
    switch (message.kind) {
      case 'opened':
        settleOpened?.resolve();
        break;
      case 'refused': {
        isClosing = true;
        core.kill();
        const { code, message: sentence, detail } = message.failure;
        settleOpened?.reject(new Failure(code, sentence, detail));
        break;
      }
      case 'answer':
        pending.get(message.id)?.(message.result);
        pending.delete(message.id);
        break;
      case 'event':
        for (const listener of eventListeners) listener(message.event);
        break;
      case 'extractor-wanted':
      case 'extractor-unwanted':
        // For the shell, which listens by itself.
        break;
    }
  });
  core.post({ kind: 'open', libraryPath });

  return {
    opened,
    call(name, params, audience = 'page') {
      if (isGone || isClosing) return Promise.resolve(stopped('the core is not running'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        try {
          core.post({ kind: 'call', id, name, params, audience });
        } catch (error) {
          pending.delete(id);
          const detail = error instanceof Error ? error.message : String(error);
          resolve({ ok: false, failure: { code: 'invalid-request', message: 'The request cannot be sent.', detail } });
        }
      });
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onLost: (listener) => lossListeners.add(listener),
    async close() {
      isClosing = true;
      if (isGone) return;
      core.post({ kind: 'close' });
      const timer = setTimeout(() => core.kill(), closeLimitMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

const stoppedMessage =
  'The part of Citewright that keeps the library has stopped, so this was not done. What was saved before is safe. Try again.';

function stopped(reason: string): Result<never> {
  return { ok: false, failure: { code: 'unavailable', message: stoppedMessage, detail: reason } };
}
