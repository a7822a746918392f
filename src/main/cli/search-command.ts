import { InvalidArgumentError } from 'commander';
import { type FactStatus, factStatus } from '../../contract/facts';
import { type SearchType, searchType } from '../../contract/search';
import { wholeNumber } from './annotation-commands';
import type { CommandLine } from './run-cli';

export function addSearchCommand({ program, run }: CommandLine): void {
  program
    .command('search')
    .argument('<query>')
    .option('--type <type>', searchType.options.join(', '), typeOf)
    .option('--status <status>', `of facts: ${factStatus.options.join(', ')}`, statusOf)
    .option('--limit <n>', 'results at most', wholeNumber)
    .description('search everything')
    .action((query: string, { type, status, limit }: { type?: SearchType; status?: FactStatus; limit?: number }) =>
      run(async ({ call, print }) => {
        const { results, total, tookMs } = await call('search.query', {
          query,
          ...(type === undefined ? {} : { types: [type] }),
          ...(status === undefined ? {} : { status }),
          ...(limit === undefined ? {} : { limit }),
        });
        print({ results, total, tookMs }, () =>
          [
            ...results.map((result) => `${result.type}  ${result.title}\n    ${result.snippet}`),
            `${total} found in ${tookMs} ms`,
          ].join('\n'),
        );
      }),
    );
}

function typeOf(value: string): SearchType {
  const type = searchType.safeParse(value);
  if (!type.success) throw new InvalidArgumentError(`Types are ${searchType.options.join(', ')}.`);
  return type.data;
}

function statusOf(value: string): FactStatus {
  const status = factStatus.safeParse(value);
  if (!status.success) throw new InvalidArgumentError(`Statuses are ${factStatus.options.join(', ')}.`);
  return status.data;
}
