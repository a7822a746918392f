import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type AnchorState, type Annotation, anchorState } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import type { CommandLine } from './run-cli';
import { readStandardInput, type Terminal } from './terminal';

interface AnnotateFlags {
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  readonly note?: string;
  readonly tag: readonly string[];
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

export function wholeNumber(value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('Not a whole number.');
  return number;
}

export function addAnnotationCommands({ program, run }: CommandLine): void {
  program
    .command('annotate')
    .argument('<source>', 'id or cite key')
    .option('--quote <text>', 'the words')
    .option('--prefix <text>', 'what stands before them')
    .option('--suffix <text>', 'what stands after them')
    .option('--start <n>', 'offset into the canonical text', wholeNumber)
    .option('--end <n>', 'offset, exclusive', wholeNumber)
    .option('--note <text>')
    .option('--tag <tag>', 'may be repeated', collect, [])
    .description('annotate a passage')
    .action((source: string, { note, tag, ...selector }: AnnotateFlags, command: Command) => {
      if (selector.quote === undefined && (selector.start === undefined || selector.end === undefined)) {
        command.error('error: annotate needs --quote, or --start and --end.');
      }
      return run(async ({ call, print }) => {
        const { annotation } = await call('annotations.create', {
          source,
          selector,
          tags: [...tag],
          ...(note === undefined ? {} : { note }),
        });
        print({ annotation }, () => annotationLine(annotation));
      });
    });

  program
    .command('annotations')
    .argument('[source]', 'id or cite key')
    .option('--state <state>', anchorState.options.join(', '), stateOf)
    .description('list annotations')
    .action((source: string | undefined, { state }: { state?: AnchorState }) =>
      run(async ({ call, print }) => {
        const { annotations } = await call('annotations.list', {
          ...(source === undefined ? {} : { source }),
          ...(state === undefined ? {} : { state }),
        });
        print({ annotations }, () => annotations.map(annotationLine).join('\n') || 'No annotations.');
      }),
    );
}

/** Takes in a file of W3C Web Annotations. */
export async function importAnnotationFile({ call, print, failLater }: Terminal, file: string): Promise<void> {
  const content =
    file === '-' ? (await readStandardInput()).toString('utf8') : await readFile(file, 'utf8').catch(unreadable(file));
  const result = await call('annotations.importW3c', { document: parsed(content, file) });
  if (result.failed.length > 0) failLater();
  print(result, () =>
    [
      `${result.imported} imported, ${result.duplicates} there already`,
      ...result.failed.map(({ id, message }) => `${id}: ${message}`),
    ].join('\n'),
  );
}

export function unreadable(file: string): (error: unknown) => never {
  return (error) => {
    throw new Failure(
      'unreadable',
      `"${file}" could not be read. Check its name and that you may read it.`,
      String(error),
    );
  };
}

function parsed(content: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    return Array.isArray(value) ? { items: value } : (value as Record<string, unknown>);
  } catch (error) {
    throw new Failure('invalid-input', `"${file}" is not JSON. Annotations come as W3C JSON-LD.`, String(error));
  }
}

function stateOf(value: string): AnchorState {
  const state = anchorState.safeParse(value);
  if (!state.success) throw new InvalidArgumentError(`States are ${anchorState.options.join(', ')}.`);
  return state.data;
}

function annotationLine({ id, exact, note, locator, state, tags }: Annotation): string {
  const words = exact.replace(/\s+/g, ' ');
  return [
    `${id}  para. ${locator.paragraph}  ${state}  “${words}”`,
    note && `  ${note}`,
    tags.length > 0 && `  # ${tags.join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
