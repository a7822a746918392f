import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestContext } from '../../contract/api';
import { Failure } from '../../contract/result';
import type { AllHandlers } from '../hosts/dispatch';

/** The sources of the sample, with the cite keys that its paper uses. */
const documents = [
  { file: 'essay.txt', citeKey: 'essay' },
  { file: 'report.md', citeKey: 'report' },
  { file: 'letter.txt', citeKey: 'letter' },
] as const;

/** Brings in the sample library: three sources, a bibliography and the beginning of a paper. Nothing twice. */
export function createSampleLoader(
  handlers: Pick<
    AllHandlers,
    'sources.importFiles' | 'sources.update' | 'sources.list' | 'papers.importMarkdown' | 'papers.list'
  >,
  folder: string,
): (context: RequestContext) => Promise<{ sourceIds: string[]; paperId: string }> {
  return async (context) => {
    const paths = [...documents.map(({ file }) => file), 'bibliography.json'].map((file) => join(folder, file));
    const { items } = await handlers['sources.importFiles']({ paths }, context);
    const failed = items.find(({ failure }) => failure !== undefined);
    if (failed?.failure !== undefined)
      throw new Failure(failed.failure.code, failed.failure.message, failed.failure.detail);
    const { sources } = await handlers['sources.list']({}, context);
    const taken = new Set(sources.map((source) => source.citeKey));
    for (const [index, { citeKey }] of documents.entries()) {
      const source = items[index]?.sourceIds[0];
      if (source !== undefined && !taken.has(citeKey)) await handlers['sources.update']({ source, citeKey }, context);
    }
    const text = readFileSync(join(folder, 'paper.md'), 'utf8');
    const title = /^title: *"?(.*?)"?$/m.exec(text)?.[1];
    const { papers } = await handlers['papers.list']({}, context);
    const known = papers.find((one) => one.title === title);
    if (known !== undefined) return { sourceIds: items.flatMap(({ sourceIds }) => sourceIds), paperId: known.id };
    const { paper } = await handlers['papers.importMarkdown']({ name: 'paper.md', text }, context);
    return { sourceIds: items.flatMap(({ sourceIds }) => sourceIds), paperId: paper.id };
  };
}
