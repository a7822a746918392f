import type { CoreEvent } from '../../contract/events';
import type { FailureCode, Result } from '../../contract/result';
import { answerInBrowser } from './answer-in-browser';
import { followLoopbackEvents } from './follow-loopback-events';
import { forgetLoopbackToken, takeLoopbackToken } from './loopback-token';
import type { Transport } from './transport';

/** Over HTTP to the loopback host that served this page. */
export function connectLoopback(): Transport {
  const token = takeLoopbackToken();
  const listeners = new Set<(event: CoreEvent) => void>();
  let stopFollowing: (() => void) | undefined;

  return {
    async call(name, params) {
      return answerInBrowser(name, params) ?? (await post(name, params));
    },
    listen(listener) {
      listeners.add(listener);
      stopFollowing ??= followLoopbackEvents(connectEvents, tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopFollowing?.();
        stopFollowing = undefined;
      };
    },
  };

  async function post(name: string, params: unknown): Promise<Result<unknown>> {
    const body = JSON.stringify(params);
    let response: Response;
    try {
      response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body,
      });
    } catch (error) {
      return failed(
        'unavailable',
        'Citewright does not answer, so this was not done. See whether it still runs in the terminal where it was started.',
        String(error),
      );
    }
    if (response.status === 401) return strange();
    try {
      return (await response.json()) as Result<unknown>;
    } catch (error) {
      return failed('unavailable', 'The answer of Citewright did not arrive whole. Try again.', String(error));
    }
  }

  async function connectEvents(signal: AbortSignal): Promise<Response | undefined> {
    const response = await fetch('/api/events', { headers: { Authorization: `Bearer ${token}` }, signal });
    if (response.status !== 401) return response;
    strange();
    return undefined;
  }

  function tell(event: CoreEvent): void {
    for (const listener of listeners) listener(event);
  }
}

function strange(): Result<never> {
  forgetLoopbackToken();
  return failed(
    'unavailable',
    'This page no longer belongs to a running Citewright. Open the address that it printed when it was started last.',
  );
}

function failed(code: FailureCode, message: string, detail?: string): Result<never> {
  return { ok: false, failure: detail === undefined ? { code, message } : { code, message, detail } };
}
