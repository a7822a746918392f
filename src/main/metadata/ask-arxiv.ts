import type { CslItem } from '../../contract/csl';
import type { FoundRecord } from '../../contract/metadata';
import { Failure } from '../../contract/result';
import { childrenNamed, type MarkupElement } from '../extract/xml/markup-tree';
import { readXml } from '../extract/xml/read-xml';
import { askService } from './ask-service';
import { plainLine } from './clean-text';
import type { LookupEndpoints } from './endpoints';
import type { Identifier } from './identifier';
import { strangeAnswer } from './read-answer';
import { splitName } from './split-name';
import { withoutGaps } from './without-gaps';

const service = 'arXiv';

/** The preprint with a number; undefined where arXiv does not know it. @throws Failure, as `askService` and 'unreadable'. */
export async function askArxiv(
  identifier: Identifier,
  { arxiv, isLoopback }: LookupEndpoints,
  signal: AbortSignal,
): Promise<FoundRecord | undefined> {
  const address = `${arxiv}/api/query?id_list=${encodeURIComponent(identifier.value)}&max_results=1`;
  const answer = await askService({ service, address, accept: 'application/atom+xml', isLoopback }, signal);
  if (answer === undefined) return undefined;
  const feed = parseFeed(answer);
  if (feed.name !== 'feed') throw strangeAnswer(service, `The answer is a <${feed.name}>.`);
  const [entry] = childrenNamed(feed, 'entry');
  const title = entry === undefined ? '' : textOf(entry, 'title');
  // What is wrong with a question comes as an entry too.
  if (entry === undefined || title === '' || /\/api\/errors/.test(textOf(entry, 'id'))) return undefined;
  return { service, identifier: identifier.text, csl: toCsl(entry, title, identifier.value) };
}

function parseFeed(answer: string): MarkupElement {
  try {
    return readXml(answer, service);
  } catch (error) {
    throw strangeAnswer(service, error instanceof Failure ? error.message : String(error));
  }
}

function toCsl(entry: MarkupElement, title: string, number: string): CslItem {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})/.exec(textOf(entry, 'published')) ?? [];
  const item = {
    title,
    author: childrenNamed(entry, 'author').map((author) => splitName(textOf(author, 'name'))),
    issued: parts.length === 0 ? undefined : { 'date-parts': [parts.map(Number)] },
    abstract: textOf(entry, 'summary'),
    publisher: 'arXiv',
    number: `arXiv:${number}`,
    DOI: textOf(entry, 'doi'),
    URL: `https://arxiv.org/abs/${number}`,
  };
  return { ...withoutGaps(item), id: number, type: 'article' };
}

function textOf(element: MarkupElement, name: string): string {
  const [child] = childrenNamed(element, name);
  const words = child?.children.filter((part) => typeof part === 'string') ?? [];
  return plainLine(words.join(''));
}
