import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { Failure } from '../../contract/result';
import { failureOf } from '../hosts/failure-of';
import { programPaths } from '../hosts/program-paths';
import { addAnnotationCommands } from './annotation-commands';
import { addCitationCommands } from './citation-commands';
import { addClaimCommand } from './claim-command';
import { addConflictCommand } from './conflict-command';
import { addDemoCommand } from './demo-command';
import { addExportCommands } from './export-commands';
import { addFactCommands } from './fact-commands';
import { addLibraryCommands } from './library-commands';
import { addPaperCommands } from './paper-commands';
import { addRippleCommands } from './ripple-commands';
import { addSearchCommand } from './search-command';
import { addSourceCommands } from './source-commands';
import { type Terminal, type TerminalOptions, withTerminal } from './terminal';

/** Registers commands; `run` opens the library for one of them and keeps its exit code. */
export interface CommandLine {
  readonly program: Command;
  run(command: (terminal: Terminal) => Promise<void>): Promise<void>;
  /** For commands that need no library. */
  readonly options: () => TerminalOptions;
  setExitCode(exitCode: number): void;
}

/** Words that are off end with this code; a request that failed with 1. */
const usageExit = 2;

/** Runs one command of `citewright`. @returns the exit code of the process. */
export async function runCli(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('citewright');
  const options = (): TerminalOptions => program.opts<TerminalOptions>();
  const line: CommandLine = {
    program,
    options,
    async run(command) {
      exitCode = await withTerminal(options(), command);
    },
    setExitCode(code) {
      exitCode = code;
    },
  };
  program
    .description('The library and its chain at the command line: sources, annotations, facts, papers, citations.')
    .option('--library <dir>', "the library's folder, created on first use (default: the user's data folder)", folderOf)
    .option('--json', 'one JSON document on standard output')
    .version(versionOf(), '--version')
    .showHelpAfterError('(citewright --help lists the commands)')
    .exitOverride();
  addSourceCommands(line);
  addAnnotationCommands(line);
  addFactCommands(line);
  addClaimCommand(line);
  addConflictCommand(line);
  addPaperCommands(line);
  addRippleCommands(line);
  addCitationCommands(line);
  addSearchCommand(line);
  addExportCommands(line);
  addLibraryCommands(line);
  addDemoCommand(line);
  try {
    await program.parseAsync(hoisted(words), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Thrown by an action: unlike its own errors, commander has not told this one yet.
    if (error instanceof InvalidArgumentError) process.stderr.write(`error: ${error.message}\n`);
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageExit;
    return report(error, words.includes('--json'));
  }
}

function folderOf(value: string): string {
  if (value === '' || value.startsWith('-')) {
    throw new InvalidArgumentError('Name a folder; one that begins with a dash as ./-name.');
  }
  return value;
}

/** Global options may stand anywhere: `citewright sources --json` is what people type. */
function hoisted(words: readonly string[]): string[] {
  const global: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      rest.push(...words.slice(at));
      break;
    }
    if (word === '--json' || word.startsWith('--library=')) global.push(word);
    else if (word === '--library') {
      global.push(word, ...words.slice(at + 1, at + 2));
      at += 1;
    } else rest.push(word);
  }
  return [...global, ...rest];
}

function report(error: unknown, isJson: boolean): number {
  const failure = error instanceof Failure ? error.toRecord() : failureOf(error, 'the command line');
  if (isJson) process.stdout.write(`${JSON.stringify({ ok: false, failure })}\n`);
  else
    process.stderr.write(
      `${failure.message}\n${failure.detail === undefined ? '' : `  ${failure.detail.split('\n').slice(0, 5).join('\n  ')}\n`}`,
    );
  return 1;
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(programPaths().root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
