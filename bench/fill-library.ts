import type { RunningServer } from '../e2e/runtime/start-server';
import { inventText } from './invented-text';

const atOnce = 50;

/** Imports texts of some 3,000 characters. @returns the ids of the sources. */
export async function importTexts({ call }: Pick<RunningServer, 'call'>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const documents = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => ({
      name: `text-${from + index}.txt`,
      text: inventText(from + index, 9),
    }));
    const { items } = await call('sources.import', { documents });
    ids.push(...items.flatMap(({ sourceIds }) => sourceIds));
  }
  return ids;
}

/** A paper of some 20 pages (10,000 words) in which each of the first paragraphs cites one of the works. @returns its id. */
export async function importPaper({ call }: Pick<RunningServer, 'call'>, citations: number): Promise<string> {
  const { sources } = await call('sources.list', { limit: citations });
  const paragraphs = inventText(77, 170).split('\n\n');
  const cited = paragraphs.map((text, index) => {
    const key = sources[index % Math.max(1, sources.length)]?.citeKey ?? '';
    return index < citations ? text.replace(/\.$/, ` [@${key}, para. ${(index % 9) + 1}].`) : text;
  });
  const text = ['---', 'title: "Twenty pages"', '---', '', cited.join('\n\n')].join('\n');
  return (await call('papers.importMarkdown', { name: 'twenty-pages.md', text })).paper.id;
}
