import { join, resolve } from 'node:path';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import type { ExportedFile } from '../../contract/papers';
import { Failure } from '../../contract/result';
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
  readonly call: CallCore;
  /** Prints the result: as one JSON document, or in words. */
  print(result: unknown, words: () => string): void;
  /**
   * Writes an export to a file, or to standard output where there is none; there, with --json, as one JSON document: the
   * export itself where it is JSON, else the ExportedFile that holds it.
   */
  deliver(file: ExportedFile, path: string | undefined): Promise<void>;
  /** Ends with exit code 1, after everything was reported. */
  failLater(): void;
}

export interface TerminalOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** Opens a core in this process over a library folder. @throws Failure where it cannot be opened. */
export async function openTerminalCore(libraryPath: string): Promise<Core> {
  checkRuntime();
  const { openCore } = await import('../compose');
  const { root, main, renderer, styles, resources } = programPaths();
  return openCore({
    libraryPath,
    resourcesPath: resources,
    stylesPath: styles,
    launchExtractor: () =>
      launchExtractorNode({
        program: join(main, 'extractor.cjs'),
        readableFolders: [main, join(renderer, 'pdf-data'), join(root, 'node_modules'), join(root, 'package.json')],
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
  return resolve(library || process.env.CITEWRIGHT_LIBRARY || defaultLibraryPath());
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
      call: callerOf(core, stopping.signal),
      print: (result, words) => printResult(options, result, words),
      deliver: (file, path) => deliverFile(options, file, path),
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

async function deliverFile(options: TerminalOptions, file: ExportedFile, path: string | undefined): Promise<void> {
  const bytes = Buffer.from(file.content, file.encoding);
  if (path !== undefined && path !== '-') {
    await writeFileWhole(resolve(path), bytes);
    printResult(options, { written: [path] }, () => '');
  } else if (options.json === true && !/[/+]json$/.test(file.mediaType)) {
    printResult(options, file, () => '');
  } else {
    await new Promise<void>((done, fail) => process.stdout.write(bytes, (error) => (error ? fail(error) : done())));
  }
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
