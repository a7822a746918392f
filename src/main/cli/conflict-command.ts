import type { Conflict, ConflictSide } from '../../contract/conflicts';
import type { CommandLine } from './run-cli';

export function addConflictCommand({ program, run }: CommandLine): void {
  program
    .command('conflicts')
    .description('facts and claims that repeat or contradict one another')
    .action(() =>
      run(async ({ call, print }) => {
        const { conflicts } = await call('conflicts.list', {});
        print({ conflicts }, () => conflicts.map(conflictWords).join('\n') || 'No conflicts.');
      }),
    );
}

function conflictWords({ kind, a, b, reason }: Conflict): string {
  return [`${kind}: ${reason}`, sideLine(a), sideLine(b)].join('\n');
}

function sideLine(side: ConflictSide): string {
  const words = side.text.replace(/\s+/g, ' ');
  return side.type === 'fact'
    ? `  fact ${side.id}  ${words}`
    : `  source ${side.sourceId} at ${side.start}–${side.end}  ${words}`;
}
