import { InvalidArgumentError } from 'commander';
import { assertNever } from '../../contract/assert-never';
import type { Activity, PaperFlag } from '../../contract/ripple';
import type { CommandLine } from './run-cli';

export function addRippleCommands({ program, run }: CommandLine): void {
  program
    .command('flags')
    .argument('[paper]', 'id; all papers where it is left out')
    .description('sentences of papers that rest on facts which have fallen')
    .action((paper: string | undefined) =>
      run(async ({ call, print }) => {
        const result = await call('ripple.flags', paper === undefined ? {} : { paper });
        print(result, () => result.flags.map(flagWords).join('\n') || 'Nothing has fallen.');
      }),
    );

  program
    .command('activity')
    .argument('[paper]', 'id; all papers where it is left out')
    .option('--limit <n>', 'how many, the newest first', countOf)
    .description('what fell, what was settled, and what was exported all the same')
    .action((paper: string | undefined, { limit }: { limit?: number }) =>
      run(async ({ call, print }) => {
        const result = await call('activity.list', {
          ...(paper === undefined ? {} : { paper }),
          ...(limit === undefined ? {} : { limit }),
        });
        print(result, () => result.activities.map(activityWords).join('\n') || 'No activities.');
      }),
    );
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('A whole number, 1 or more.');
  return count;
}

function flagWords({ paperTitle, sentence, statement, factId, kind, detail, since }: PaperFlag): string {
  return `${paperTitle}: “${oneLine(sentence)}”\n  ${kind} since ${since}: ${statement === '' ? `fact ${factId}` : statement}${detail === '' ? '' : ` (${oneLine(detail)})`}`;
}

function activityWords(activity: Activity): string {
  const { at, by, detail, papers } = activity;
  const touched = papers.map(({ title, sentences }) => `  ${title}: ${sentences} sentences`);
  return [
    `${at} ${by || 'someone'}: ${deed(activity)}${detail === '' ? '' : ` (${oneLine(detail)})`}`,
    ...touched,
  ].join('\n');
}

function deed({ kind, flag, statement }: Activity): string {
  switch (kind) {
    case 'fallen':
      return `${flag}: ${statement}`;
    case 'settled':
      return `settled, no longer ${flag}: ${statement}`;
    case 'export-acknowledged':
      return 'exported without the list of what is not settled';
    default:
      return assertNever(kind);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
