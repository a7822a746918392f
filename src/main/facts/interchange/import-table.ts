import type { ParamsOf, ResultOf } from '../../../contract/api';
import type { FactDraft } from '../write-facts';
import { findTableForm, readHead } from './find-table-form';
import { guessColumns, hasHeadingWords } from './guess-columns';
import { listStatements } from './interchange-queries';
import { checkMapping } from './read-fact-row';
import { scanTable } from './scan-table';
import { type InterchangeServices, writeFacts } from './write-facts-in-turns';

// What a person looks at while they name the columns; whole cells could be a megabyte each.
const longestShownCell = 200;

/** What would become of a table. @throws Failure 'not-found', 'unreadable', 'too-large', 'cancelled', 'invalid-input' */
export async function previewTable(
  { library: { connection }, uploads, tasks }: InterchangeServices,
  { uploadId, taskId, ...said }: ParamsOf<'facts.previewCsv'>,
  signal: AbortSignal,
): Promise<ResultOf<'facts.previewCsv'>> {
  return tasks.run(taskId, signal, async (stop, report) => {
    const file = await findTableForm(await uploads.read(uploadId), said);
    const [first = [], ...others] = await readHead(file);
    const hasHeadings = said.hasHeadings ?? hasHeadingWords(first);
    const mapping =
      said.mapping ?? guessColumns(first.length, hasHeadings ? first : [], hasHeadings ? others : [first, ...others]);
    if (mapping.includes('statement')) checkMapping(mapping);
    const { columns, firstRows, ...counts } = await scanTable(
      file,
      {
        hasHeadings,
        mapping,
        known: listStatements(connection),
        onProgress: (done, rows) => report(done, rows, `Reading "${file.name}"`),
      },
      stop,
    );
    return {
      encoding: file.encoding,
      separator: file.separator,
      hasHeadings,
      headings: Array.from({ length: columns }, (_column, at) => (hasHeadings ? shown(first[at] ?? '') : '')),
      rows: firstRows.map((cells) => cells.map(shown)),
      mapping: Array.from({ length: columns }, (_column, at) => mapping[at] ?? null),
      ...counts,
      problems: [...counts.problems],
    };
  });
}

/** Takes a table in as one step of the undo history; nothing of it where it is cancelled or fails. @throws as `previewTable` */
export async function importTable(
  services: InterchangeServices,
  { uploadId, taskId, mapping, skipsDuplicates, by = '', ...said }: ParamsOf<'facts.importCsv'>,
  signal: AbortSignal,
): Promise<ResultOf<'facts.importCsv'>> {
  const { library, uploads, tasks } = services;
  checkMapping(mapping);
  return tasks.run(taskId, signal, async (stop, report) => {
    const file = await findTableForm(await uploads.read(uploadId), said);
    const [first = []] = await readHead(file);
    const drafts: FactDraft[] = [];
    const { failing, problems, duplicates } = await scanTable(
      file,
      {
        hasHeadings: said.hasHeadings ?? hasHeadingWords(first),
        mapping,
        known: listStatements(library.connection),
        onDraft(draft, isDuplicate) {
          if (!isDuplicate || !skipsDuplicates) drafts.push(draft);
        },
        onProgress: (done, rows) => report(done, rows, `Reading "${file.name}"`),
      },
      stop,
    );
    await writeFacts(services, drafts, { name: file.name, by }, stop, report);
    return { imported: drafts.length, duplicates, problems: [...problems], failing };
  });
}

function shown(cell: string): string {
  return cell.length <= longestShownCell ? cell : `${cell.slice(0, longestShownCell - 1)}…`;
}
