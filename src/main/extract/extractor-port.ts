/** The extractor's own end of its channel to the core. */
export interface ExtractorPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

interface UtilityPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly MessagePortEnd[] }) => void,
  ): void;
}

interface MessagePortEnd {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
}

/**
 * Connects this process to the core: over the parent's channel where a plain Node forked it, over the message port that
 * the shell hands in where Electron did. Ends the process when the core is gone, so that no extractor outlives it.
 * @throws Error when this process was started without a parent
 */
export function connectExtractorPort(): ExtractorPort {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: UtilityPort };
  if (parentPort !== undefined) return connectThroughShell(parentPort);
  if (process.send === undefined) throw new Error('The extractor is started by the core, not by hand.');
  process.on('disconnect', () => process.exit(0));
  return {
    // A core that is gone takes no answer; its end ends this process.
    post: (message) => process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => process.on('message', listener),
  };
}

function connectThroughShell(parentPort: UtilityPort): ExtractorPort {
  const waiting: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  let port: MessagePortEnd | undefined;
  parentPort.on('message', ({ ports: [first] }) => {
    if (first === undefined || port !== undefined) return;
    port = first;
    port.on('message', ({ data }) => {
      // Electron emits this outside of Node's own turns, where a promise that rejects at once would end the process.
      setImmediate(() => {
        for (const listener of listeners) listener(data);
      });
    });
    port.on('close', () => process.exit(0));
    port.start();
    for (const message of waiting.splice(0)) port.postMessage(message);
  });
  return {
    post(message) {
      if (port === undefined) waiting.push(message);
      else port.postMessage(message);
    },
    onMessage: (listener) => listeners.push(listener),
  };
}
