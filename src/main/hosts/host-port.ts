import type { CoreMessage, HostMessage } from './core-messages';

/** A message port that came with a message: the part of Electron's MessagePortMain that is used. */
export interface TransferredPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  close(): void;
}

/** The core's own end of its channel to the host. */
export interface HostPort {
  /** Whether Electron's shell is at the other end, which alone can start processes then. */
  readonly isShell: boolean;
  post(message: CoreMessage): Promise<void>;
  onMessage(listener: (message: HostMessage, ports: readonly TransferredPort[]) => void): void;
  /** Called when the host is gone. */
  onGone(listener: () => void): void;
}

interface UtilityPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly TransferredPort[] }) => void,
  ): void;
}

/**
 * Electron emits a port's messages outside of Node's own turns: a promise that is rejected there counts as unhandled before
 * the caller that awaits it could handle it, and ends the process. Messages keep their order.
 */
export function afterThisTurn(handle: () => void): void {
  setImmediate(handle);
}

/**
 * Connects this process to the host that started it: Electron's shell, or a plain Node.
 * @throws Error when it was started by hand
 */
export function connectHost(): HostPort {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: UtilityPort };
  if (parentPort !== undefined) {
    return {
      isShell: true,
      async post(message) {
        parentPort.postMessage(message);
      },
      onMessage: (listener) =>
        parentPort.on('message', ({ data, ports }) => afterThisTurn(() => listener(data as HostMessage, ports))),
      // Chromium ends its utility processes with itself.
      onGone: () => undefined,
    };
  }
  if (process.send === undefined) throw new Error('The core is started by its host, not by hand.');
  return {
    isShell: false,
    post: (message) =>
      new Promise((resolve) => {
        if (process.connected) process.send?.(message, undefined, undefined, () => resolve());
        else resolve();
      }),
    onMessage: (listener) => process.on('message', (message) => listener(message as HostMessage, [])),
    onGone: (listener) => process.on('disconnect', listener),
  };
}
