import type { CoreMessage, HostMessage } from './core-messages';

/** A host's end of a running core process, whichever way it was started. */
export interface CoreProcess {
  post(message: HostMessage): void;
  onMessage(listener: (message: CoreMessage) => void): void;
  /** Called once, also when the process could not be started. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}
