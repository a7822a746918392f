import { InvalidArgumentError } from 'commander';
import type { ListedClaim } from '../../contract/claims';
import type { CommandLine } from './run-cli';

interface ClaimFlags {
  readonly accept?: number;
  readonly by?: string;
}

export function addClaimCommand({ program, run }: CommandLine): void {
  program
    .command('claims')
    .argument('<source>', 'id or cite key')
    .option('--accept <score>', 'make facts of the open ones with at least this score', scoreOf)
    .option('--by <name>', 'who accepts them')
    .description('sentences that state something checkable')
    .action((source: string, { accept, by }: ClaimFlags) =>
      run(async ({ call, print }) => {
        const { claims } = await call('claims.find', { source });
        const accepted = claims.filter(
          ({ state, score }) => accept !== undefined && state === 'open' && score >= accept,
        );
        if (accepted.length > 0) {
          const places = accepted.map(({ start, end }) => ({ start, end }));
          await call('claims.accept', { source, claims: places, ...(by === undefined ? {} : { by }) });
        }
        const listed = accepted.length > 0 ? (await call('claims.find', { source })).claims : claims;
        print({ claims: listed }, () => listed.map(claimWords).join('\n') || 'No checkable sentences found.');
      }),
    );
}

function scoreOf(value: string): number {
  const score = Number(value);
  if (value.trim() === '' || !Number.isFinite(score))
    throw new InvalidArgumentError('A score is a number, such as 2.5.');
  return score;
}

function claimWords({ score, quote, reasons, state }: ListedClaim): string {
  const mark = state === 'open' ? '' : `[${state}] `;
  return `${score.toFixed(1)}  ${mark}${quote.replace(/\s+/g, ' ')}\n     ${reasons.join(', ')}`;
}
