import { fork } from 'node:child_process';
import type { ExtractorChannel } from '../extract/extractor-channel';

export interface NodeExtractor {
  /** extractor.cjs, absolute. */
  readonly program: string;
  /** Folders it may read code from, absolute; it may read nothing else and write nothing. */
  readonly readableFolders: readonly string[];
}

// Megabytes of JavaScript objects; buffers come on top and are watched by the extractor itself.
const heapLimit = 512;

/** Starts the extractor as a child on a plain Node: no environment, no files but its own code, a bounded heap. */
export function launchExtractorNode({ program, readableFolders }: NodeExtractor): ExtractorChannel {
  const child = fork(program, [], {
    execArgv: [
      '--permission',
      ...readableFolders.map((folder) => `--allow-fs-read=${folder}`),
      // Its watchdog has to run beside a parser that never yields.
      '--allow-worker',
      `--max-old-space-size=${heapLimit}`,
      '--no-warnings',
    ],
    // Windows starts no process without SystemRoot.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
  return {
    post(message) {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => void exit.then(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
