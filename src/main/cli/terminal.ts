import { join, resolve } from 'node:path';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import { openCore } from '../compose';
import type { Core } from '../core-types';
import { checkRuntime } from '../hosts/check-runtime';
import { defaultLibraryPath } from '../hosts/default-library-path';
import { launchExtractorNode } from '../hosts/launch-extractor-node';
import { programPaths } from '../hosts/program-paths';
import { writeFileWhole } from '../hosts/write-file-whole';

/** One request that the command line makes; throws the core's Failure. */
export type CallCore = <N extends RequestName>(name: N, params: ParamsOf<N>) => Promise<ResultOf<N>>;

/** What every command works with: the library behind the API, and the two streams. */
export interface Terminal {
  readonly libraryPath: string;
  readonly isJson: boolean;
  readonly call: CallCore;
  /** Prints the result: as one JSON document, or in words. */
  print(result: unknown, words: () => string): void;
  /** Writes an export to `file`, or to standard output where there is none. */
  deliver(content: string | Uint8Array, file: string | undefined): Promise<void>;
  /** Ends with exit code 1, after everything was reported. */
  failLater(): void;
}

export interface TerminalOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** Opens a core in this process over a library folder. @throws Failure where it cannot be opened. */
export function openTerminalCore(libraryPath: string): Promise<Core> {
  checkRuntime();
  const { root, main, styles, resources } = programPaths();
  return openCore({
    libraryPath,
    resourcesPath: resources,
    stylesPath: styles,
    launchExtractor: () =>
      launchExtractorNode({
        program: join(main, 'extractor.cjs'),
        readableFolders: [main, join(root, 'node_modules'), join(root, 'package.json')],
      }),
  });
}

export function callerOf(core: Core, signal: AbortSignal): CallCore {
  return async (name, params) => {
    const result = await core.call(name, params, 'terminal', signal);
    if (result.ok) return result.value as never;
    throw new Failure(result.failure.code, result.failure.message, result.failure.detail);
  };
}

export function libraryPathOf({ library }: TerminalOptions): string {
  return resolve(library ?? process.env.CITEWRIGHT_LIBRARY ?? defaultLibraryPath());
}

/** Runs one command over an open library and closes it again, whatever happens. @returns the exit code. */
export async function withTerminal(
  options: TerminalOptions,
  command: (terminal: Terminal) => Promise<void>,
): Promise<number> {
  const libraryPath = libraryPathOf(options);
  const core = await openTerminalCore(libraryPath);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const stopProgress = showProgress(core);
  let exitCode = 0;
  try {
    await command({
      libraryPath,
      isJson: options.json === true,
      call: callerOf(core, stopping.signal),
      print: (result, words) => printResult(options, result, words),
      deliver: deliverContent,
      failLater() {
        exitCode = 1;
      },
    });
    return exitCode;
  } finally {
    stopProgress();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    await core.close();
  }
}

export function printResult({ json }: TerminalOptions, result: unknown, words: () => string): void {
  const text = json === true ? JSON.stringify(result, null, 2) : words();
  if (text !== '') process.stdout.write(`${text}\n`);
}

export async function deliverContent(content: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file !== undefined) await writeFileWhole(resolve(file), Buffer.from(content));
  else
    await new Promise<void>((done, fail) => process.stdout.write(content, (error) => (error ? fail(error) : done())));
}

/** A line of progress on standard error, where that is a terminal. */
function showProgress(core: Core): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const clear = '\r\u001b[K';
  const stop = core.onEvent((event) => {
    if (event.kind === 'progress') process.stderr.write(`${clear}${event.done}/${event.total} ${event.label}`);
    if (event.kind === 'task-ended') process.stderr.write(clear);
  });
  return () => {
    stop();
    process.stderr.write(clear);
  };
}

/** Everything on standard input. */
export async function readStandardInput(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
