import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { InvalidArgumentError } from 'commander';
import { type BibliographyFormat, bibliographyFormat } from '../../contract/citations';
import { Failure } from '../../contract/result';
import { openStyleArchive } from '../citations/public';
import { failureOf } from '../hosts/failure-of';
import { programPaths } from '../hosts/program-paths';
import { unreadable } from './annotation-commands';
import type { CommandLine } from './run-cli';
import { libraryPathOf, printResult, readStandardInput } from './terminal';

interface BibliographyFlags {
  readonly paper?: string;
  readonly format: BibliographyFormat;
  readonly style?: string;
  readonly locale?: string;
  readonly output?: string;
}

interface CiteFlags {
  readonly style?: string;
  readonly locale?: string;
  readonly items?: string;
  readonly clusters?: string;
  readonly document?: string;
  readonly format?: 'text' | 'html';
  readonly batch?: string;
}

export function addCitationCommands(line: CommandLine): void {
  const { program, run } = line;
  program
    .command('bibliography')
    .argument('[source...]', 'ids or cite keys (default: all)')
    .option('--paper <paper>', 'the works that a paper cites')
    .requiredOption('--format <format>', bibliographyFormat.options.join(', '), formatOf)
    .option('--style <style>', 'a CSL style (default: apa)')
    .option('--locale <locale>', 'a CSL locale')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .description('export a bibliography')
    .action((sources: string[], { paper, format, style, locale, output }: BibliographyFlags) =>
      run(async ({ call, deliver }) => {
        const file = await call('bibliography.export', {
          format,
          ...(sources.length === 0 ? {} : { sources }),
          ...(paper === undefined ? {} : { paper }),
          ...(style === undefined ? {} : { style }),
          ...(locale === undefined ? {} : { locale }),
        });
        await deliver(file, output);
      }),
    );

  program
    .command('styles')
    .argument('[query]', 'words of the title or id')
    .description('the installed CSL styles')
    .action((query: string | undefined) =>
      run(async ({ call, print }) => {
        const { styles } = await call('styles.list', query === undefined ? {} : { query });
        print({ styles }, () => styles.map(({ id, title }) => `${id}  ${title}`).join('\n') || 'No such style.');
      }),
    );
  program
    .command('style')
    .description('one CSL style')
    .command('add')
    .argument('<file>', 'a .csl file')
    .action((file: string) =>
      run(async ({ call, print }) => {
        const xml = await readFile(file, 'utf8').catch(unreadable(file));
        const result = await call('styles.add', { name: basename(file), xml });
        print(result, () => `${result.style.id}  ${result.style.title}`);
      }),
    );

  program
    .command('cite')
    .option('--style <style>', 'an installed style, or a .csl file')
    .option('--locale <locale>')
    .option('--items <file>', 'CSL-JSON; - reads standard input')
    .option('--clusters <file>', 'clusters, each formatted by itself')
    .option('--document <file>', 'the citations of a paper in order')
    .option('--format <format>', 'text or html', citeFormatOf)
    .option('--batch <file>', 'one job a line, one answer a line; - reads standard input')
    .description('the CSL engine alone, without a library')
    .action((flags: CiteFlags, command) => {
      if (flags.batch !== undefined) return citeBatch(line, flags.batch);
      if (flags.style === undefined || flags.items === undefined)
        command.error('cite needs --style and --items, or --batch.');
      return citeOnce(line, flags);
    });
}

function archiveOf({ options }: CommandLine): ReturnType<typeof openStyleArchive> {
  return openStyleArchive(join(programPaths().styles, 'styles.bin'), join(libraryPathOf(options()), 'styles'));
}

async function citeOnce(
  line: CommandLine,
  { style, locale, items, clusters, document, format }: CiteFlags,
): Promise<void> {
  const job = {
    style,
    ...(locale === undefined ? {} : { locale }),
    items: await readJson(items),
    ...(clusters === undefined ? {} : { clusters: await readJson(clusters) }),
    ...(document === undefined ? {} : { document: await readJson(document) }),
    ...(format === undefined ? {} : { format }),
  };
  const { runCiteJob } = await import('../citations/run-cite-job');
  const result = runCiteJob(job, archiveOf(line));
  printResult(line.options(), result, () =>
    [...result.clusters, ...result.document, ...result.bibliography.map((entry) => entry.trim())].join('\n'),
  );
}

async function citeBatch(line: CommandLine, file: string): Promise<void> {
  const { answerCiteLine } = await import('../citations/answer-cite-line');
  const archive = archiveOf(line);
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const opened =
    file === '-'
      ? Promise.resolve()
      : new Promise((resolve, reject) => input.once('open', resolve).once('error', reject));
  await opened.catch(unreadable(file));
  for await (const job of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (job.trim() === '') continue;
    const answer = answerOf(job);
    if (/^\{"ok":false/.test(answer)) line.setExitCode(1);
    if (!process.stdout.write(`${answer}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }

  /** Whatever one job does, the rest go on. */
  function answerOf(job: string): string {
    try {
      return answerCiteLine(job, archive);
    } catch (error) {
      return JSON.stringify({ ok: false, failure: failureOf(error, 'cite') });
    }
  }
}

async function readJson(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  const text =
    file === '-' ? (await readStandardInput()).toString('utf8') : await readFile(file, 'utf8').catch(unreadable(file));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure('invalid-input', `"${file}" is not JSON.`, String(error));
  }
}

function formatOf(value: string): BibliographyFormat {
  const format = bibliographyFormat.safeParse(value);
  if (!format.success) throw new InvalidArgumentError(`Formats are ${bibliographyFormat.options.join(', ')}.`);
  return format.data;
}

function citeFormatOf(value: string): 'text' | 'html' {
  if (value === 'text' || value === 'html') return value;
  throw new InvalidArgumentError('Formats are text and html.');
}
