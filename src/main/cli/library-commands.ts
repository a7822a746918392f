import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Backup, Change } from '../../contract/library';
import { listClosedBackups, restoreClosedLibrary } from '../compose';
import { serve } from '../serve';
import { wholeNumber } from './annotation-commands';
import type { CommandLine } from './run-cli';
import { libraryPathOf, printResult } from './terminal';

const factFormats = ['claimreview', 'csv', 'markdown'] as const;

export function addLibraryCommands({ program, run, options }: CommandLine): void {
  const exports = program.command('export').description('annotations or facts in open formats');
  exports
    .command('annotations')
    .argument('<source>', 'id or cite key')
    .option('-o, --output <file>')
    .description('W3C Web Annotation JSON-LD')
    .action((source: string, { output }: { output?: string }) =>
      run(async ({ call, deliver, print }) => {
        const { document } = await call('annotations.exportW3c', { source });
        await deliver(`${JSON.stringify(document, null, 2)}\n`, output);
        if (output !== undefined) print({ written: [output] }, () => '');
      }),
    );
  exports
    .command('facts')
    .requiredOption('--format <format>', factFormats.join(', '), factFormatOf)
    .option('-o, --output <file>')
    .action(({ format, output }: { format: (typeof factFormats)[number]; output?: string }) =>
      run(async ({ call, deliver, print }) => {
        const { content } = await call('facts.export', { format });
        await deliver(content, output);
        if (output !== undefined) print({ written: [output] }, () => '');
      }),
    );

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
        if (output !== undefined) {
          await mkdir(resolve(output), { recursive: true });
          await copyFile(join(libraryPath, 'backups', backup.name), join(resolve(output), backup.name));
        }
        print({ backup }, () => backupLine(backup));
      }),
    );
  program
    .command('backups')
    .description('list backups, the newest first')
    .action(() => {
      const backups = listClosedBackups(libraryPathOf(options()));
      printResult(options(), { backups }, () => backups.map(backupLine).join('\n') || 'No backups yet.');
    });
  program
    .command('restore')
    .argument('<backup>', 'its name')
    .description('put a backup in the place of the library; what was there is kept beside it')
    .action((name: string) => {
      const path = libraryPathOf(options());
      restoreClosedLibrary(path, name);
      const backup = listClosedBackups(path).find((one) => one.name === name);
      printResult(options(), { backup }, () => `Restored ${name}.`);
    });
  program
    .command('doctor')
    .description('check integrity, rebuild the search index')
    .action(() =>
      run(async ({ call, print, failLater }) => {
        const report = await call('library.doctor', {});
        if (!report.isHealthy) failLater();
        print(report, () =>
          report.checks.map(({ isGood, message }) => `${isGood ? 'ok' : '!!'}  ${message}`).join('\n'),
        );
      }),
    );

  program
    .command('serve')
    .option('--port <n>', 'default: any free one', portOf, 0)
    .option('--open', 'open the browser')
    .description('the workbench in a browser, on this machine only')
    .action(({ port, open }: { port: number; open?: boolean }) =>
      serve({ libraryPath: libraryPathOf(options()), port, opensBrowser: open === true }),
    );
}

function factFormatOf(value: string): (typeof factFormats)[number] {
  const format = factFormats.find((one) => one === value);
  if (format === undefined) throw new InvalidArgumentError(`Formats are ${factFormats.join(', ')}.`);
  return format;
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
