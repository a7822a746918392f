import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Backup, Change, DoctorReport } from '../../contract/library';
import { Failure } from '../../contract/result';
import { wholeNumber } from './annotation-commands';
import { copyFileWhole } from './copy-file-whole';
import type { CommandLine } from './run-cli';
import { libraryPathOf, printResult } from './terminal';

export function addLibraryCommands({ program, run, options, setExitCode }: CommandLine): void {
  for (const [name, request] of [
    ['undo', 'library.undo'],
    ['redo', 'library.redo'],
  ] as const) {
    program
      .command(name)
      .description(`${name} the last change`)
      .action(() =>
        run(async ({ call, print }) => {
          const result = await call(request, {});
          print(result, () => (result.change === null ? `Nothing to ${name}.` : changeLine(result.change)));
        }),
      );
  }
  program
    .command('history')
    .description('the last changes, the newest first')
    .action(() =>
      run(async ({ call, print }) => {
        const { changes } = await call('library.history', {});
        print({ changes }, () => changes.map(changeLine).join('\n') || 'No changes yet.');
      }),
    );

  program
    .command('backup')
    .option('-o, --output <dir>', 'copy it there as well')
    .description('make a verified backup')
    .action(({ output }: { output?: string }) =>
      run(async ({ call, print, libraryPath }) => {
        const { backup } = await call('library.backup', {});
        const copy = output === undefined ? undefined : join(output, backup.name);
        if (output !== undefined && copy !== undefined) {
          await mkdir(resolve(output), { recursive: true });
          await copyFileWhole(join(libraryPath, 'backups', backup.name), resolve(copy));
        }
        print({ backup, ...(copy === undefined ? {} : { written: [copy] }) }, () => backupLine(backup));
      }),
    );
  program
    .command('backups')
    .description('list backups, the newest first')
    .action(async () => {
      const { listClosedBackups } = await import('../compose');
      const backups = listClosedBackups(libraryPathOf(options()));
      printResult(options(), { backups }, () => backups.map(backupLine).join('\n') || 'No backups yet.');
    });
  program
    .command('restore')
    .argument('<backup>', 'its name')
    .description('put a backup in the place of the library; what was there is kept beside it')
    .action(async (name: string) => {
      const { listClosedBackups, restoreClosedLibrary } = await import('../compose');
      const path = libraryPathOf(options());
      restoreClosedLibrary(path, name);
      const backup = listClosedBackups(path).find((one) => one.name === name);
      printResult(options(), { backup }, () => `Restored ${name}.`);
    });
  program
    .command('doctor')
    .description('check integrity, rebuild the search index')
    .action(async () => {
      try {
        await run(async ({ call, print, failLater }) => {
          const report = await call('library.doctor', {});
          if (!report.isHealthy) failLater();
          print(report, () => reportWords(report));
        });
      } catch (error) {
        // A library that cannot even be opened is a finding, not a failure to look.
        if (!(error instanceof Failure) || error.code !== 'library-damaged') throw error;
        const report = { isHealthy: false, checks: [{ name: 'database', isGood: false, message: error.message }] };
        setExitCode(1);
        printResult(options(), report, () => reportWords(report));
      }
    });

  program
    .command('serve')
    .option('--port <n>', 'default: any free one', portOf, 0)
    .option('--open', 'open the browser')
    .description('the workbench in a browser, on this machine only')
    .action(async ({ port, open }: { port: number; open?: boolean }) => {
      const { serve } = await import('../serve');
      await serve({ libraryPath: libraryPathOf(options()), port, opensBrowser: open === true });
    });
}

function reportWords({ checks }: DoctorReport): string {
  return checks.map(({ isGood, message }) => `${isGood ? 'ok' : '!!'}  ${message}`).join('\n');
}

function portOf(value: string): number {
  const port = wholeNumber(value);
  if (port > 65_535) throw new InvalidArgumentError('Ports go up to 65535.');
  return port;
}

function changeLine({ label, at, isUndone }: Change): string {
  return `${at}  ${label}${isUndone ? '  (undone)' : ''}`;
}

function backupLine({ name, at, byteLength }: Backup): string {
  return `${name}  ${at}  ${Math.ceil(byteLength / 1024)} KB`;
}
