import { type CoreEvent, entityType } from '../../contract/events';
import { readEventStream } from './read-event-stream';

// Milliseconds: soon enough not to be noticed after a hiccup, seldom enough not to burden a machine that sleeps.
const firstPause = 500;
const longestPause = 8000;

/**
 * Listens to the loopback host until it is told to stop. A lost connection is taken up again; since events may have been
 * missed, everything then counts as changed.
 * @param connect asks for the stream; undefined where there is no use in asking again
 * @returns stops listening
 */
export function followLoopbackEvents(
  connect: (signal: AbortSignal) => Promise<Response | undefined>,
  listener: (event: CoreEvent) => void,
): () => void {
  const stopping = new AbortController();
  void follow();
  return () => stopping.abort();

  async function follow(): Promise<void> {
    let pause = firstPause;
    for (let isFirst = true; !stopping.signal.aborted; isFirst = false) {
      try {
        const response = await connect(stopping.signal);
        if (response === undefined) return;
        if (response.ok && response.body !== null) {
          pause = firstPause;
          if (!isFirst) listener(everythingChanged);
          await readEventStream(response.body, listener);
        }
      } catch {
        // The host is away for the moment; calls tell the person, and this tries again.
      }
      await sleep(pause, stopping.signal);
      pause = Math.min(pause * 2, longestPause);
    }
  }
}

const everythingChanged: CoreEvent = {
  kind: 'changed',
  entities: entityType.options.map((type) => ({ type, ids: [] })),
};

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
