import { Failure } from '../../contract/result';
import type { ExtractAnswer, ExtractedDocument, ExtractRequest } from './extracted-document';
import type { ExtractorChannel, LaunchExtractor } from './extractor-channel';

// A hostile file can keep a parser busy for ever; honest ones of the largest accepted size take a few seconds.
const timeLimit = 30_000;
// Kept warm between the files of a batch, then let go: it holds memory.
const idleLimit = 20_000;

/** The core's side of the extractor: one file at a time, in a process that may die without harm. */
export interface ExtractorClient {
  /** @throws Failure of the document, or 'timed-out', 'too-large' (memory), 'unreadable' (crash), 'cancelled'. */
  extract(request: Omit<ExtractRequest, 'id'>, signal: AbortSignal): Promise<ExtractedDocument>;
  close(): void;
}

interface Pending {
  readonly id: number;
  readonly fileName: string;
  settle(outcome: { readonly document: ExtractedDocument } | { readonly failure: Failure }): void;
}

export function createExtractorClient(launch: LaunchExtractor): ExtractorClient {
  let channel: Promise<ExtractorChannel> | undefined;
  let current: ExtractorChannel | undefined;
  let pending: Pending | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let idleTimer: NodeJS.Timeout | undefined;
  let lastId = 0;

  function drop(): void {
    const dropped = channel;
    channel = undefined;
    current = undefined;
    void dropped?.then((open) => open.kill()).catch(() => undefined);
  }

  async function connect(): Promise<ExtractorChannel> {
    const opened = await launch();
    opened.onMessage((message) => {
      const answer = message as ExtractAnswer;
      if (pending?.id !== answer.id) return;
      if (answer.isWorn === true) drop();
      if ('document' in answer) pending.settle({ document: answer.document });
      else pending.settle({ failure: new Failure(answer.failure.code, answer.failure.message, answer.failure.detail) });
    });
    opened.onExit((reason) => {
      // One that was let go ends late, when the next file may be with its successor.
      if (current !== opened) return;
      current = undefined;
      channel = undefined;
      if (pending !== undefined) pending.settle({ failure: failureOfExit(pending.fileName, reason) });
    });
    current = opened;
    return opened;
  }

  async function extractNow(request: Omit<ExtractRequest, 'id'>, signal: AbortSignal): Promise<ExtractedDocument> {
    if (signal.aborted) throw cancelled();
    clearTimeout(idleTimer);
    channel ??= connect();
    const open = await channel;
    lastId += 1;
    const id = lastId;
    try {
      return await new Promise<ExtractedDocument>((resolve, reject) => {
        const timer = setTimeout(
          () =>
            giveUp(
              new Failure(
                'timed-out',
                `"${request.fileName}" took longer than ${timeLimit / 1000} seconds to read, so it was left out. Split it or save it in a simpler form.`,
              ),
            ),
          timeLimit,
        );
        const onAbort = (): void => giveUp(cancelled());
        function giveUp(failure: Failure): void {
          drop();
          pending?.settle({ failure });
        }
        signal.addEventListener('abort', onAbort, { once: true });
        pending = {
          id,
          fileName: request.fileName,
          settle(outcome) {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            pending = undefined;
            if ('document' in outcome) resolve(outcome.document);
            else reject(outcome.failure);
          },
        };
        open.post({ ...request, id } satisfies ExtractRequest);
      });
    } finally {
      idleTimer = setTimeout(drop, idleLimit);
      idleTimer.unref();
    }
  }

  return {
    extract(request, signal) {
      const turn = queue.then(() => extractNow(request, signal));
      queue = turn.catch(() => undefined);
      return turn;
    },
    close() {
      clearTimeout(idleTimer);
      drop();
    },
  };
}

function cancelled(): Failure {
  return new Failure('cancelled', 'The import was cancelled. What had been imported before stays.');
}

function failureOfExit(fileName: string, reason: string): Failure {
  if (reason.includes('91')) {
    return new Failure(
      'too-large',
      `"${fileName}" needs more memory than an import may use, so it was left out. Split it into smaller files.`,
      reason,
    );
  }
  return new Failure(
    'unreadable',
    `Reading "${fileName}" failed unexpectedly, so it was left out. The library is unharmed. Save the file again in the program that made it.`,
    reason,
  );
}
