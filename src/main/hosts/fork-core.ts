import { fork } from 'node:child_process';
import type { CoreMessage } from './core-messages';
import type { CoreProcess } from './core-process';

export interface ForkOptions {
  /** core.cjs, absolute. */
  readonly program: string;
  /** The Node to run it on; this process's own when absent. */
  readonly execPath?: string;
}

/** Starts the core as a child of this process, on a plain Node. */
export function forkCore({ program, execPath = process.execPath }: ForkOptions): CoreProcess {
  const child = fork(program, [], {
    execPath,
    // Flags of this process, such as a debugger's port, are not the core's.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
  return {
    post(message) {
      // An error here means that it is gone: `onExit` tells.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as unknown as CoreMessage)),
    onExit: (listener) => void exit.then(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
