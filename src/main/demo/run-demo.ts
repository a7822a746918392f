import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import { bibliographyFormat } from '../../contract/citations';
import type { Claim } from '../../contract/claims';
import { paperExportFormat } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { writeFileWhole } from '../hosts/write-file-whole';
import { type CitedFact, composeDemoPaper } from './compose-demo-paper';

type Call = <N extends RequestName>(name: N, params: ParamsOf<N>) => Promise<ResultOf<N>>;

export interface DemoResult {
  readonly written: string[];
  readonly sourceId: string;
  readonly annotations: number;
  readonly facts: readonly string[];
  readonly paperId: string;
}

const annotatedClaims = 10;
const statedFacts = 6;

/**
 * The main job on one source, start to end: imports it, annotates the passages that state most, makes facts of six,
 * writes a paper of a page that cites them, and exports bibliography and paper in every format into `folder`.
 * @throws Failure of any step; 'invalid-input' for a source that states nothing checkable.
 */
export async function runDemo(call: Call, path: string, folder: string): Promise<DemoResult> {
  const { items } = await call('sources.importFiles', { paths: [path] });
  const [item] = items;
  const sourceId = item?.sourceIds[0];
  if (item?.failure !== undefined) throw new Failure(item.failure.code, item.failure.message, item.failure.detail);
  if (sourceId === undefined) throw new Failure('invalid-input', `"${path}" gave no source.`);
  const { claims } = await call('claims.find', { source: sourceId });
  const chosen = chooseClaims(claims, annotatedClaims);
  if (chosen.length === 0) {
    throw new Failure(
      'invalid-input',
      'This source states nothing that could be checked: no numbers, dates, sums or firsts. Choose another one.',
    );
  }
  const annotationIds = await annotate(call, sourceId, chosen);
  const facts = await makeFacts(call, chosen.slice(0, statedFacts), annotationIds);
  const { source, version } = await call('sources.get', { source: sourceId });
  const text = composeDemoPaper({
    title: source.csl.title ?? source.citeKey,
    citeKey: source.citeKey,
    facts,
    characters: version?.characters ?? 0,
    claims: claims.length,
  });
  const { paper } = await call('papers.importMarkdown', { name: 'demo.md', text });
  await mkdir(folder, { recursive: true });
  const written = await exportAll(call, paper.id, folder);
  return { written, sourceId, annotations: annotationIds.length, facts: facts.map(({ id }) => id), paperId: paper.id };
}

/** The claims with the highest scores, in the order of the text; a sentence that stands twice counts once. */
function chooseClaims(claims: readonly Claim[], count: number): Claim[] {
  const seen = new Set<string>();
  return [...claims]
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .filter(({ quote }) => {
      const words = quote.replace(/\s+/g, ' ').trim().toLowerCase();
      if (seen.has(words)) return false;
      seen.add(words);
      return true;
    })
    .slice(0, count)
    .sort((a, b) => a.start - b.start);
}

async function annotate(call: Call, source: string, claims: readonly Claim[]): Promise<string[]> {
  const { annotations } = await call('annotations.list', { source });
  const ids: string[] = [];
  for (const { start, end, reasons } of claims) {
    const known = annotations.find((annotation) => annotation.start === start && annotation.end === end);
    const note = `To check: ${reasons.join(', ')}.`;
    ids.push(
      known?.id ??
        (await call('annotations.create', { source, selector: { start, end }, note, tags: ['to check'] })).annotation
          .id,
    );
  }
  return ids;
}

async function makeFacts(call: Call, claims: readonly Claim[], annotationIds: readonly string[]): Promise<CitedFact[]> {
  const facts: CitedFact[] = [];
  for (const [index, { quote }] of claims.entries()) {
    const annotationId = annotationIds[index];
    if (annotationId === undefined) continue;
    const { annotation } = await call('annotations.get', { id: annotationId });
    const known = annotation.factIds[0];
    const { fact } =
      known === undefined
        ? await call('facts.create', {
            statement: quote,
            passage: { annotationId },
            stance: 'supports',
            tags: ['demo'],
            by: 'citewright demo',
          })
        : await call('facts.get', { id: known });
    facts.push({ id: fact.id, statement: fact.statement, paragraph: annotation.locator.paragraph });
  }
  return facts;
}

async function exportAll(call: Call, paperId: string, folder: string): Promise<string[]> {
  const written: string[] = [];
  async function write(name: string, content: string, encoding: 'utf8' | 'base64'): Promise<void> {
    const path = join(folder, name);
    await writeFileWhole(path, Buffer.from(content, encoding));
    written.push(path);
  }
  for (const format of bibliographyFormat.options) {
    const file = await call('bibliography.export', { paper: paperId, format });
    // BibTeX and BibLaTeX share an ending.
    const name = format === 'biblatex' ? 'bibliography.biblatex.bib' : file.fileName;
    await write(name, file.content, file.encoding);
  }
  for (const format of paperExportFormat.options) {
    const file = await call('papers.export', { id: paperId, format });
    const ending = file.fileName.slice(file.fileName.lastIndexOf('.'));
    await write(`paper${ending}`, file.content, file.encoding);
  }
  return written;
}
