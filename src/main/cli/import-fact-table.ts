import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { ResultOf } from '../../contract/api';
import {
  type ColumnMapping,
  type CsvProblem,
  type FactField,
  factField,
  type TableSeparator,
  tableSeparator,
} from '../../contract/fact-interchange';
import { Failure } from '../../contract/result';
import { unreadable } from './annotation-commands';
import { sendUpload } from './send-upload';
import { readStandardInput, type Terminal } from './terminal';

/** "Column=field": the column by its heading or its number from 1; null for a column to leave out. */
export interface ColumnChoice {
  readonly column: string;
  readonly field: FactField | null;
}

export interface FactTableFlags {
  readonly map: readonly ColumnChoice[];
  readonly separator?: TableSeparator;
  readonly encoding?: string;
  readonly dryRun?: boolean;
  readonly by?: string;
}

// One request of the API: a core in this process has no limit of its own, but pieces keep the memory low.

/** Takes facts in from a CSV file, or with --dry-run tells what would become of its rows. */
export async function importFactTable(
  { call, print, failLater }: Terminal,
  file: string,
  { map, separator, encoding, dryRun = false, by }: FactTableFlags,
): Promise<void> {
  const uploadId = 'table';
  await upload(call, uploadId, file);
  const form = {
    uploadId,
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const guessed = await call('facts.previewCsv', form);
  const mapping = withChoices(guessed, map);
  if (dryRun) {
    const preview = await call('facts.previewCsv', { ...form, mapping });
    if (preview.failing > 0) failLater();
    print(preview, () =>
      [
        preview.headings.map((heading, at) => `${heading || `Column ${at + 1}`}: ${preview.mapping[at] ?? 'left out'}`),
        `${preview.total} rows, of which ${preview.duplicates} are there already and ${preview.failing} cannot be taken in`,
        problemLines(preview.problems),
      ]
        .flat()
        .join('\n'),
    );
    return;
  }
  const result = await call('facts.importCsv', {
    ...form,
    hasHeadings: guessed.hasHeadings,
    mapping,
    skipsDuplicates: true,
    taskId: 'import',
    ...(by === undefined ? {} : { by }),
  });
  if (result.failing > 0) failLater();
  print(result, () =>
    [
      `${result.imported} imported, ${result.duplicates} there already, ${result.failing} left out`,
      ...problemLines(result.problems),
    ].join('\n'),
  );
}

/** @throws InvalidArgumentError for words that are no "COLUMN=FIELD" */
export function columnChoiceOf(value: string, before: readonly ColumnChoice[]): readonly ColumnChoice[] {
  const at = value.lastIndexOf('=');
  const field = factField.safeParse(value.slice(at + 1));
  if (at < 1 || (!field.success && at < value.length - 1)) {
    throw new InvalidArgumentError(
      `Write COLUMN=FIELD, where the field is ${factField.options.join(', ')}, or nothing for a column to leave out.`,
    );
  }
  return [...before, { column: value.slice(0, at), field: field.data ?? null }];
}

/** @throws InvalidArgumentError */
export function separatorOf(value: string): TableSeparator {
  const separator = tableSeparator.safeParse(value === 'tab' ? '\t' : value);
  if (!separator.success) throw new InvalidArgumentError('Separators are , ; | and tab.');
  return separator.data;
}

async function upload(call: Terminal['call'], uploadId: string, file: string): Promise<void> {
  const bytes = file === '-' ? await readStandardInput() : await readFile(file).catch(unreadable(file));
  const name = file === '-' ? 'standard input' : basename(file);
  await sendUpload(call, { uploadId, name, bytes });
}

/** What was said beside what the headings say; a field that was said for one column is taken from others. */
function withChoices(
  { headings, mapping }: ResultOf<'facts.previewCsv'>,
  choices: readonly ColumnChoice[],
): ColumnMapping {
  const chosen = new Map(choices.map(({ column, field }) => [columnAt(headings, column), field]));
  const fields = new Set(chosen.values());
  return mapping.map((field, at) => {
    const said = chosen.get(at);
    if (said !== undefined) return said;
    return field !== 'tags' && fields.has(field) ? null : field;
  });
}

function columnAt(headings: readonly string[], column: string): number {
  const named = headings.indexOf(column);
  if (named !== -1) return named;
  const number = /^\d+$/.test(column) ? Number(column) : 0;
  if (number >= 1 && number <= headings.length) return number - 1;
  const names = headings.filter((heading) => heading !== '').join(', ');
  throw new Failure(
    'invalid-input',
    `The table has no column "${column}". Name one of its ${headings.length} columns by its number${names === '' ? '' : ` or heading: ${names}`}.`,
  );
}

function problemLines(problems: readonly CsvProblem[]): string[] {
  return problems.map(({ row, message }) => `Row ${row}: ${message}`);
}
