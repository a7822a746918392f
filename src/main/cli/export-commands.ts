import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { ParamsOf } from '../../contract/api';
import type { CommandLine } from './run-cli';
import { countsInWords } from './transfer-words';

type FactFormat = ParamsOf<'facts.export'>['format'];

const factFiles: Readonly<Record<FactFormat, { readonly fileName: string; readonly mediaType: string }>> = {
  claimreview: { fileName: 'facts.json', mediaType: 'application/ld+json' },
  csv: { fileName: 'facts.csv', mediaType: 'text/csv' },
  markdown: { fileName: 'facts.md', mediaType: 'text/markdown' },
  argdown: { fileName: 'facts.argdown', mediaType: 'text/plain' },
};

/** Everything that leaves the library in open formats but papers and bibliographies. */
export function addExportCommands({ program, run }: CommandLine): void {
  const exports = program.command('export').description('annotations, facts or the whole library in open formats');
  exports
    .command('annotations')
    .argument('<source>', 'id or cite key')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .description('W3C Web Annotation JSON-LD')
    .action((source: string, { output }: { output?: string }) =>
      run(async ({ call, deliver }) => {
        const { document } = await call('annotations.exportW3c', { source });
        const content = `${JSON.stringify(document, null, 2)}\n`;
        await deliver(
          { fileName: 'annotations.jsonld', mediaType: 'application/ld+json', encoding: 'utf8', content },
          output,
        );
      }),
    );
  exports
    .command('facts')
    .requiredOption('--format <format>', Object.keys(factFiles).join(', '), factFormatOf)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .description('facts with their evidence')
    .action(({ format, output }: { format: FactFormat; output?: string }) =>
      run(async ({ call, deliver }) => {
        const { content } = await call('facts.export', { format });
        await deliver({ ...factFiles[format], encoding: 'utf8', content }, output);
      }),
    );
  exports
    .command('library')
    .requiredOption('-o, --output <file>', 'a .zip file')
    .description('everything, to be imported again without loss')
    .action(({ output }: { output: string }) =>
      run(async ({ call, print }) => {
        const { counts, byteLength } = await call('library.exportTo', { path: resolve(output) });
        print(
          { written: [output], byteLength, counts },
          () => `${output}: ${countsInWords(counts)}, ${Math.ceil(byteLength / 1024)} KB`,
        );
      }),
    );
}

function factFormatOf(value: string): FactFormat {
  if (Object.hasOwn(factFiles, value)) return value as FactFormat;
  throw new InvalidArgumentError(`Formats are ${Object.keys(factFiles).join(', ')}.`);
}
