import { MessageChannelMain, utilityProcess } from 'electron';
import type { CoreMessage } from './core-messages';
import type { CoreProcess } from './core-process';

export interface UtilityPrograms {
  /** core.cjs and extractor.cjs, absolute. */
  readonly core: string;
  readonly extractor: string;
}

// None of this machine's variables is an extractor's business; Electron takes an empty set for no set at all.
const extractorEnvironment = { TZ: 'UTC', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };

/** Starts the core as a utility process, and the extractors that it asks for. */
export function forkUtilityCore({ core, extractor }: UtilityPrograms): CoreProcess {
  const child = utilityProcess.fork(core, [], { serviceName: 'Citewright core' });
  const extractors = new Map<number, Electron.UtilityProcess>();
  let exitReason: string | undefined;
  child.on('message', (message: CoreMessage) => {
    if (message.kind === 'extractor-wanted') startExtractor(message.extractorId);
    if (message.kind === 'extractor-unwanted') extractors.get(message.extractorId)?.kill();
  });
  child.on('exit', (code) => {
    exitReason = `exit code ${code}`;
    for (const running of extractors.values()) running.kill();
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    kill: () => void child.kill(),
  };

  function startExtractor(extractorId: number): void {
    const running = utilityProcess.fork(extractor, [], {
      serviceName: 'Citewright extractor',
      env: extractorEnvironment,
    });
    extractors.set(extractorId, running);
    const { port1, port2 } = new MessageChannelMain();
    running.postMessage({ kind: 'connect' }, [port1]);
    child.postMessage({ kind: 'extractor-started', extractorId }, [port2]);
    running.on('exit', (code) => {
      extractors.delete(extractorId);
      if (exitReason === undefined) {
        child.postMessage({ kind: 'extractor-gone', extractorId, reason: `exit code ${code}` });
      }
    });
  }
}
