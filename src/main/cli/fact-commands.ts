import { type Command, InvalidArgumentError } from 'commander';
import {
  type Evidence,
  type Fact,
  type FactStatus,
  type FactSummary,
  factStatus,
  type Stance,
  stance,
} from '../../contract/facts';
import { collect } from './annotation-commands';
import type { CommandLine } from './run-cli';

interface AddFlags {
  readonly statement: string;
  readonly source?: string;
  readonly quote?: string;
  readonly tag: readonly string[];
  readonly by?: string;
}

export function addFactCommands({ program, run }: CommandLine): void {
  program
    .command('facts')
    .option('--status <status>', factStatus.options.join(', '), statusOf)
    .option('--tag <tag>')
    .description('list facts')
    .action(({ status, tag }: { status?: FactStatus; tag?: string }) =>
      run(async ({ call, print }) => {
        const { facts } = await call('facts.list', {
          ...(status === undefined ? {} : { status }),
          ...(tag === undefined ? {} : { tag }),
        });
        print({ facts }, () => facts.map(factLine).join('\n') || 'No facts.');
      }),
    );

  const fact = program.command('fact').description('one fact');
  fact
    .command('add')
    .requiredOption('--statement <text>', 'one sentence that can be true or false')
    .option('--source <source>', 'id or cite key of its first evidence')
    .option('--quote <text>', 'the words of the source')
    .option('--tag <tag>', 'may be repeated', collect, [])
    .option('--by <name>', 'who says so')
    .action(({ statement, source, quote, tag, by }: AddFlags, command: Command) => {
      if ((source === undefined) !== (quote === undefined)) command.error('error: --source and --quote go together.');
      return run(async ({ call, print }) => {
        const result = await call('facts.create', {
          statement,
          tags: [...tag],
          ...(source === undefined || quote === undefined ? {} : { passage: { source, selector: { quote } } }),
          ...(by === undefined ? {} : { by }),
        });
        print(result, () => factWords(result.fact));
      });
    });
  fact
    .command('evidence')
    .argument('<fact>', 'id')
    .requiredOption('--source <source>', 'id or cite key')
    .requiredOption('--quote <text>', 'the words of the source')
    .requiredOption('--stance <stance>', stance.options.join(', '), stanceOf)
    .option('--by <name>', 'who says so')
    .action(
      (
        id: string,
        { source, quote, stance: side, by }: { source: string; quote: string; stance: Stance; by?: string },
      ) =>
        run(async ({ call, print }) => {
          const result = await call('facts.addEvidence', {
            id,
            passage: { source, selector: { quote } },
            stance: side,
            ...(by === undefined ? {} : { by }),
          });
          print(result, () => factWords(result.fact));
        }),
    );
  fact
    .command('status')
    .argument('<fact>', 'id')
    .argument('<status>', factStatus.options.join(', '), statusOf)
    .requiredOption('--because <text>', 'the reason')
    .option('--by <name>', 'who says so')
    .action((id: string, status: FactStatus, { because, by }: { because: string; by?: string }) =>
      run(async ({ call, print }) => {
        const result = await call('facts.setStatus', { id, status, because, ...(by === undefined ? {} : { by }) });
        print(result, () => factWords(result.fact));
      }),
    );
}

function statusOf(value: string): FactStatus {
  const status = factStatus.safeParse(value);
  if (!status.success) throw new InvalidArgumentError(`Statuses are ${factStatus.options.join(', ')}.`);
  return status.data;
}

function stanceOf(value: string): Stance {
  const parsed = stance.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError(`Stances are ${stance.options.join(', ')}.`);
  return parsed.data;
}

function factLine({ id, status, flags, statement, supports, contradicts, uses }: FactSummary): string {
  // The status says it itself where it is the verdict that fell.
  const fallen = flags.filter((flag) => flag !== status);
  return `${id}  ${[status, ...fallen].join(', ')}  ${statement}  (${supports} for, ${contradicts} against, used ${uses} times)`;
}

function factWords(fact: Fact): string {
  const evidence = fact.evidence.map((one) => `  ${one.stance}: ${evidenceWords(one)}`);
  const history = fact.history.map(
    ({ at, by, kind, after, because }) =>
      `  ${at} ${by || 'someone'}: ${kind} ${after}${because === '' ? '' : ` because ${because}`}`,
  );
  return [factLine(fact), ...evidence, ...history].join('\n');
}

function evidenceWords({ annotation, search, fact, sourceTitle }: Evidence): string {
  if (annotation !== null) return `“${annotation.exact.replace(/\s+/g, ' ')}” (${sourceTitle})`;
  if (fact !== null) return `the fact “${fact.statement}”, ${fact.status}`;
  return `searched “${search?.query ?? ''}” in ${search?.corpus ?? ''}, nothing found`;
}
