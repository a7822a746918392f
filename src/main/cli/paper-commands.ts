import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type PaperExportFormat, type PaperSummary, paperExportFormat } from '../../contract/papers';
import { unreadable } from './annotation-commands';
import type { CommandLine } from './run-cli';
import { readStandardInput, type Terminal } from './terminal';

interface ExportFlags {
  readonly format: PaperExportFormat;
  readonly style?: string;
  readonly locale?: string;
  readonly output?: string;
  readonly acknowledge?: string;
  readonly by?: string;
}

export function addPaperCommands({ program, run }: CommandLine): void {
  program
    .command('papers')
    .description('list papers')
    .action(() =>
      run(async ({ call, print }) => {
        const { papers } = await call('papers.list', {});
        print({ papers }, () => papers.map(paperLine).join('\n') || 'No papers.');
      }),
    );

  const paper = program.command('paper').description('one paper');
  paper
    .command('import')
    .argument('<file>', 'pandoc Markdown; - reads standard input')
    .action((file: string) =>
      run(async ({ call, print }) => {
        const bytes = file === '-' ? await readStandardInput() : await readFile(file).catch(unreadable(file));
        const result = await call('papers.importMarkdown', {
          name: file === '-' ? 'paper.md' : basename(file),
          text: bytes.toString('utf8'),
        });
        const { id, title, citations, unknownKeys } = result.paper;
        print(
          result,
          () =>
            `${id}  ${title}  ${citations} citations${unknownKeys.length === 0 ? '' : `\n  not in the library: ${unknownKeys.join(', ')}`}`,
        );
      }),
    );
  paper
    .command('show')
    .argument('<paper>', 'id')
    .action((id: string) =>
      run(async ({ call, print }) => {
        const result = await call('papers.get', { id });
        print(result, () => paperLine(result.paper));
      }),
    );
  paper
    .command('check')
    .argument('<paper>', 'id')
    .description('what is not vouched for')
    .action((id: string) =>
      run(async ({ call, print }) => {
        const result = await call('papers.check', { id });
        print(result, () =>
          [
            `${Math.round(result.coverage * 100)} % vouched`,
            ...result.sentences
              .filter(({ state }) => state !== 'exempt')
              .map(
                ({ state, text, flags }) => `${state}${flags.length === 0 ? '' : ` (${flags.join(', ')})`}  ${text}`,
              ),
            ...result.quotes.map(({ state, text }) => `quote ${state}  “${text}”`),
            ...result.problems.map(({ message }) => `! ${message}`),
          ].join('\n'),
        );
      }),
    );
  paper
    .command('export')
    .argument('<paper>', 'id')
    .requiredOption('--format <format>', paperExportFormat.options.join(', '), formatOf)
    .option('--style <style>', "a CSL style (default: the paper's)")
    .option('--locale <locale>', "a CSL locale (default: the paper's)")
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--acknowledge <reason>', 'leave out the list of what is not settled; the reason is recorded', reasonOf)
    .option('--by <name>', 'who acknowledges it')
    .action((id: string, flags: ExportFlags) => run((terminal) => exportPaper(terminal, id, flags)));
}

async function exportPaper({ call, deliver }: Terminal, id: string, flags: ExportFlags): Promise<void> {
  const { format, style, locale, output, acknowledge, by } = flags;
  if (acknowledge === undefined) warnOfFlags((await call('papers.get', { id })).paper);
  const file = await call('papers.export', {
    id,
    format,
    ...(style === undefined ? {} : { style }),
    ...(locale === undefined ? {} : { locale }),
    ...(acknowledge === undefined
      ? {}
      : { acknowledgement: { because: acknowledge, ...(by === undefined ? {} : { by }) } }),
  });
  await deliver(file, output);
}

/** On standard error: standard output is the export. */
function warnOfFlags({ id, flaggedSentences }: PaperSummary): void {
  if (flaggedSentences === 0) return;
  const what = flaggedSentences === 1 ? '1 sentence rests' : `${flaggedSentences} sentences rest`;
  process.stderr.write(
    `${what} on facts that have fallen; the export lists them at its head. "citewright flags ${id}" shows them, and --acknowledge REASON exports the paper without the list and records the reason.\n`,
  );
}

function formatOf(value: string): PaperExportFormat {
  const format = paperExportFormat.safeParse(value);
  if (!format.success) throw new InvalidArgumentError(`Formats are ${paperExportFormat.options.join(', ')}.`);
  return format.data;
}

function reasonOf(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Say why the paper may go out as it is.');
  return value;
}

function paperLine(paper: PaperSummary): string {
  const { id, title, style, locale, citations, words, disputedFacts, flaggedSentences } = paper;
  const counts = [
    `${words} words`,
    `${citations} citations`,
    ...(disputedFacts === 0 ? [] : [`${disputedFacts} disputed facts`]),
    ...(flaggedSentences === 0 ? [] : [`${flaggedSentences} sentences not settled`]),
  ];
  return `${id}  ${title}  ${style} (${locale}), ${counts.join(', ')}`;
}
