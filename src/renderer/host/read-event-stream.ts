import type { CoreEvent } from '../../contract/events';

/** Reads server-sent events until the stream ends. Rejects where the connection breaks. */
export async function readEventStream(
  body: ReadableStream<Uint8Array>,
  listener: (event: CoreEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    waiting += decoder.decode(value, { stream: true });
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop() ?? '';
    for (const block of blocks) {
      // A block without data is a comment that only keeps the connection open.
      if (block.startsWith('data: ')) listener(JSON.parse(block.slice('data: '.length)) as CoreEvent);
    }
  }
}
