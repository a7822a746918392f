import { describe, expect, it } from 'vitest';
import type { ExtractRequest } from './extracted-document';
import type { ExtractorChannel } from './extractor-channel';
import { createExtractorClient } from './extractor-client';

/** An extractor whose answers and end the test decides. */
function playedExtractor() {
  const opened: {
    posted: ExtractRequest[];
    answer(content: object): void;
    exit(reason: string): void;
    isKilled: boolean;
  }[] = [];
  const launch = (): ExtractorChannel => {
    const messages: ((message: unknown) => void)[] = [];
    const exits: ((reason: string) => void)[] = [];
    const one = {
      posted: [] as ExtractRequest[],
      isKilled: false,
      answer: (content: object) => {
        for (const listener of messages) listener(content);
      },
      exit: (reason: string) => {
        for (const listener of exits) listener(reason);
      },
    };
    opened.push(one);
    return {
      post: (message) => one.posted.push(message as ExtractRequest),
      onMessage: (listener) => messages.push(listener),
      onExit: (listener) => exits.push(listener),
      kill() {
        one.isKilled = true;
      },
    };
  };
  return { opened, launch };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const file = (fileName: string) => ({ fileName, bytes: Buffer.from('x') });
const never = new AbortController().signal;

describe('createExtractorClient', () => {
  it('is not confused by the late end of an extractor that it let go', async () => {
    const { opened, launch } = playedExtractor();
    const client = createExtractorClient(launch);
    const cancel = new AbortController();
    const first = client.extract(file('first.txt'), cancel.signal);
    await settled();
    cancel.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    const second = client.extract(file('second.txt'), never);
    await settled();
    opened[0]?.exit('SIGKILL');
    opened[1]?.answer({ id: opened[1].posted[0]?.id, document: { kind: 'bibliography' } });
    expect(await second).toEqual({ kind: 'bibliography' });
    expect(opened.map(({ isKilled }) => isKilled)).toEqual([true, false]);
    client.close();
  });

  it('tells memory from other ends, and starts anew for the next file', async () => {
    const { opened, launch } = playedExtractor();
    const client = createExtractorClient(launch);
    for (const [reason, code] of [
      ['exit code 91', 'too-large'],
      ['SIGSEGV', 'unreadable'],
    ] as const) {
      const extraction = client.extract(file('bomb.txt'), never);
      await settled();
      opened.at(-1)?.exit(reason);
      await expect(extraction).rejects.toMatchObject({ code, message: expect.stringContaining('bomb.txt') });
    }
    expect(opened).toHaveLength(2);
    client.close();
  });
});
