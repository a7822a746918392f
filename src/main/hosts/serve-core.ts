import type { CoreEvent } from '../../contract/events';
import type { Result } from '../../contract/result';
import type { HostMessage } from './core-messages';
import type { Audience } from './dispatch';
import { failureOf } from './failure-of';
import type { HostPort } from './host-port';

/** What a host needs of an open core. */
export interface OpenCore {
  call(name: string, params: unknown, audience: Audience, signal?: AbortSignal): Promise<Result<unknown>>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

type HostCall = Extract<HostMessage, { readonly kind: 'call' }>;

// Requests under way get this long to finish by themselves before they are told to stop.
const graceMs = 3000;

/**
 * Runs a core behind a host's port, until the host asks it to close or is gone.
 * @param open opens the library in a folder; its failure is told to the host
 * @param end ends the process
 */
export function serveCore(
  port: HostPort,
  open: (libraryPath: string) => Promise<OpenCore>,
  end: (exitCode: number) => void,
): void {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let opening: Promise<OpenCore | undefined> | undefined;
  let closing: Promise<void> | undefined;

  port.onMessage((message) => {
    if (message.kind === 'open') opening ??= start(message.libraryPath);
    if (message.kind === 'call' && closing === undefined) track(answer(message));
    if (message.kind === 'close') closing ??= close();
  });
  port.onGone(() => {
    closing ??= close();
  });

  async function start(libraryPath: string): Promise<OpenCore | undefined> {
    try {
      const core = await open(libraryPath);
      core.onEvent((event) => void port.post({ kind: 'event', event }));
      await port.post({ kind: 'opened' });
      return core;
    } catch (error) {
      // The host ends this process once it has read that: ending it here could lose the message.
      await port.post({ kind: 'refused', failure: failureOf(error, 'opening the library') });
      return undefined;
    }
  }

  async function answer({ id, name, params, audience }: HostCall): Promise<void> {
    const core = await opening;
    if (core === undefined) return;
    const result = await core.call(name, params, audience, stopping.signal);
    await port.post({ kind: 'answer', id, result });
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  async function close(): Promise<void> {
    const core = await opening;
    const timer = setTimeout(() => stopping.abort(), graceMs);
    await Promise.allSettled(underWay);
    clearTimeout(timer);
    try {
      await core?.close();
      end(0);
    } catch (error) {
      process.stderr.write(`The library did not close cleanly: ${failureOf(error, 'closing the library').message}\n`);
      end(1);
    }
  }
}
