import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { CslPatch } from '../../contract/csl';
import type { DocumentFormat, ImportOutcome, SourceDetail, SourceSummary } from '../../contract/sources';
import { importAnnotationFile } from './annotation-commands';
import { columnChoiceOf, type FactTableFlags, importFactTable, separatorOf } from './import-fact-table';
import type { CommandLine } from './run-cli';
import { readStandardInput, type Terminal } from './terminal';
import { countsInWords } from './transfer-words';

interface ImportFlags extends FactTableFlags {
  readonly format?: DocumentFormat;
  readonly encoding?: string;
  readonly dryRun?: boolean;
}

/** What people call the formats, beside their names in the API. */
const formats: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
  'csl-json': 'csl-json',
  nbib: 'nbib',
  enw: 'enw',
  xml: 'endnote-xml',
  'endnote-xml': 'endnote-xml',
  cff: 'cff',
  rdf: 'zotero-rdf',
  'zotero-rdf': 'zotero-rdf',
  'better-bibtex-json': 'better-bibtex-json',
  html: 'html',
  htm: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  odt: 'odt',
};

/** `import annotations FILE`, `import facts FILE` and `import library FILE`. */
const otherImports: Readonly<
  Record<string, (terminal: Terminal, file: string, flags: FactTableFlags) => Promise<void>>
> = {
  annotations: importAnnotationFile,
  facts: importFactTable,
  library: importLibraryFile,
};

export function addSourceCommands({ program, run }: CommandLine): void {
  program
    .command('import')
    .argument(
      '<file...>',
      'documents and bibliographies, and folders of them; - reads standard input; "annotations FILE" takes W3C annotations, "facts FILE" a table of facts (CSV), "library FILE" an exported library',
    )
    .option('--format <format>', `one of ${Object.keys(formats).join(', ')}`, formatOf)
    .option('--encoding <label>', 'such as utf-8, windows-1251, koi8-u, shift_jis')
    .option('--dry-run', 'say what would be imported, change nothing')
    .option('--map <column=field>', 'of a table: what a column holds, may be repeated', columnChoiceOf, [])
    .option('--separator <mark>', 'of a table: , ; | or tab', separatorOf)
    .option('--by <name>', 'who takes a table in')
    .description('import documents and bibliographies')
    .action((files: string[], flags: ImportFlags, command: Command) => {
      const [first = '', second] = files;
      const importOther = otherImports[first];
      // A file of such a name is imported as ./library.
      if (importOther === undefined || files.length > 2) return run((terminal) => importFiles(terminal, files, flags));
      if (second === undefined) command.error(`error: import ${first} needs a file.`);
      return run((terminal) => importOther(terminal, second, flags));
    });

  program
    .command('sources')
    .argument('[query]', 'words of title, author, year, tags')
    .description('list sources')
    .action((query: string | undefined) =>
      run(async ({ call, print }) => {
        const { sources } = await call('sources.list', query === undefined ? {} : { query });
        print(
          { sources },
          () => sources.map(sourceLine).join('\n') || 'No sources. Import some with: citewright import FILE',
        );
      }),
    );

  const source = program.command('source').description('one source');
  source
    .command('show')
    .argument('<source>', 'id or cite key')
    .option('--text', 'with its canonical text')
    .action((idOrKey: string, { text: withText }: { text?: boolean }) =>
      run(async ({ call, print }) => {
        const detail = await call('sources.get', { source: idOrKey });
        const text = withText === true ? (await call('sources.text', { source: idOrKey })).text : undefined;
        print(
          { ...detail, ...(text === undefined ? {} : { text }) },
          () => `${sourceWords(detail)}${text === undefined ? '' : `\n\n${text}`}`,
        );
      }),
    );
  source
    .command('set')
    .argument('<source>', 'id or cite key')
    .argument(
      '<field=value...>',
      'CSL fields: title=…, author="Family, Given; Family, Given", issued=2024-11-16; an empty value removes one',
    )
    .action((idOrKey: string, assignments: string[]) => {
      const { citeKey, tags, language, ...csl } = patchOf(assignments);
      return run(async ({ call, print }) => {
        const detail = await call('sources.update', {
          source: idOrKey,
          csl,
          ...(typeof citeKey === 'string' ? { citeKey } : {}),
          ...(typeof tags === 'string' ? { tags: tags.split(',') } : {}),
          ...(typeof language === 'string' ? { language, csl: { ...csl, language } } : {}),
        });
        print(detail, () => sourceWords(detail));
      });
    });
  source
    .command('revise')
    .argument('<source>', 'id or cite key')
    .argument('<file>')
    .option('--encoding <label>')
    .description('a new version; annotations are re-anchored')
    .action((idOrKey: string, file: string, { encoding }: { encoding?: string }) =>
      run(async ({ call, print }) => {
        const result = await withFiles([file], ([path = file]) =>
          call('sources.reviseFromFile', { source: idOrKey, path, ...(encoding === undefined ? {} : { encoding }) }),
        );
        const { exact, moved, fuzzy, orphan } = result.anchors;
        print(
          result,
          () =>
            `Version ${result.version.number}. Annotations: ${exact} in place, ${moved} moved, ${fuzzy} to review, ${orphan} without a place.`,
        );
      }),
    );
  source
    .command('merge')
    .argument('<keep>', 'id or cite key')
    .argument('<other...>', 'ids or cite keys')
    .description('make one source of several; undo takes it back')
    .action((keep: string, others: string[]) =>
      run(async ({ call, print }) => {
        const detail = await call('sources.merge', { keep, others });
        print(detail, () => sourceWords(detail));
      }),
    );
  source
    .command('remove')
    .argument('<source>', 'id or cite key')
    .description('remove a source; undo brings it back')
    .action((idOrKey: string) =>
      run(async ({ call, print }) => {
        const detail = await call('sources.remove', { source: idOrKey });
        print(detail, () => `Removed ${sourceLine(detail.source)}. "citewright undo" brings it back.`);
      }),
    );

  program
    .command('duplicates')
    .description('likely duplicate works')
    .action(() =>
      run(async ({ call, print }) => {
        const { groups } = await call('sources.duplicates', {});
        print(
          { groups },
          () =>
            groups
              .map(
                ({ sources, reasons }) =>
                  `${reasons.join(', ')}\n${sources.map((one) => `  ${sourceLine(one)}`).join('\n')}`,
              )
              .join('\n') || 'No duplicates.',
        );
      }),
    );
}

async function importFiles(
  { call, print, failLater }: Terminal,
  files: readonly string[],
  { format, encoding, dryRun }: ImportFlags,
): Promise<void> {
  const { items } = await withFiles(files, (paths) =>
    call('sources.importFiles', {
      paths: [...paths],
      taskId: 'import',
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(dryRun === undefined ? {} : { isDryRun: dryRun }),
    }),
  );
  const outcomes = items.map((item) => ({ ...item, path: asTyped(files, item.path) }));
  const named = outcomes.map(({ maybeRevisionOf: _maybeRevisionOf, ...item }) => item);
  // Documents that a bibliography names and that are not there are told of: nothing that was asked for has failed.
  if (named.some(({ status, failure }) => status === 'failed' || isPartly(failure))) failLater();
  print({ items: named }, () => outcomes.map(outcomeLine).join('\n'));
}

/** A bibliography of which some entries could not be read. */
function isPartly(failure: ImportOutcome['failure']): boolean {
  return failure !== undefined && failure.code !== 'not-found';
}

/** A path as the person wrote it, also of a file in a folder that was named. */
function asTyped(files: readonly string[], path: string): string {
  const typed = files.find((file) => path === resolve(file) || path.startsWith(`${resolve(file)}${sep}`));
  if (typed !== undefined) return path === resolve(typed) ? typed : join(typed, path.slice(resolve(typed).length));
  return files.includes('-') ? '-' : path;
}

/** Takes in everything of an exported library that is not there yet. */
async function importLibraryFile({ call, print, failLater }: Terminal, file: string): Promise<void> {
  const result = await withFiles([file], ([path = file]) => call('library.importFrom', { path }));
  if (result.failed.length > 0) failLater();
  print(result, () =>
    [
      `imported: ${countsInWords(result.imported)}`,
      `there already: ${countsInWords(result.skipped)}`,
      ...result.renamed.map(({ before, after }) => `the cite key ${before} was taken: ${after}`),
      ...result.failed.map(({ id, message }) => `${id}: ${message}`),
    ].join('\n'),
  );
}

/** Hands over absolute paths; standard input becomes a file for the time of the call. */
async function withFiles<T>(files: readonly string[], use: (paths: readonly string[]) => Promise<T>): Promise<T> {
  if (!files.includes('-')) return use(files.map((file) => resolve(file)));
  const folder = await mkdtemp(join(tmpdir(), 'citewright-'));
  try {
    const path = join(folder, 'standard-input');
    writeFileSync(path, await readStandardInput(), { mode: 0o600 });
    return await use(files.map((file) => (file === '-' ? path : resolve(file))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function formatOf(name: string): DocumentFormat {
  const format = formats[name];
  if (format === undefined) throw new InvalidArgumentError(`Formats are ${Object.keys(formats).join(', ')}.`);
  return format;
}

function patchOf(assignments: readonly string[]): CslPatch {
  const patch: Record<string, unknown> = {};
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    if (at < 1) throw new InvalidArgumentError(`"${assignment}" is not FIELD=VALUE.`);
    patch[assignment.slice(0, at)] = assignment.slice(at + 1);
  }
  return patch;
}

function sourceLine({ citeKey, csl, annotations, facts }: SourceSummary): string {
  const year = csl.issued?.['date-parts']?.[0]?.[0] ?? '';
  const authors = (csl.author ?? []).map((name) => name.literal ?? name.family ?? '').join(', ');
  return `${citeKey}  ${csl.title ?? 'Untitled'}  ${[authors, year].filter(Boolean).join(', ')}  ${annotations} annotations, ${facts} facts`;
}

function sourceWords({ source, version, notices }: SourceDetail): string {
  const lines = [sourceLine(source), `  id ${source.id}, ${source.csl.type}, language ${source.language || 'unknown'}`];
  if (version !== null)
    lines.push(
      `  version ${version.number}: ${version.mediaType}, ${version.characters} characters, sha256 ${version.sha256}`,
    );
  return [...lines, ...notices.map(({ message }) => `  ! ${message}`)].join('\n');
}

function outcomeLine({ path, status, sourceIds, failure, maybeRevisionOf }: ImportOutcome): string {
  const count = sourceIds.length > 1 ? ` (${sourceIds.length} works)` : '';
  const question =
    maybeRevisionOf === undefined
      ? ''
      : `\n  It may be a later version of the source ${maybeRevisionOf}: "citewright source show" tells.`;
  return `${status}  ${path}${count}${failure === undefined ? '' : `\n  ${failure.message}`}${question}`;
}
