import { z } from 'zod';
import type { CslItem } from '../../contract/csl';
import type { FoundRecord } from '../../contract/metadata';
import { askService } from './ask-service';
import { plainLine } from './clean-text';
import type { LookupEndpoints } from './endpoints';
import type { Identifier } from './identifier';
import { parseAnswer, readAnswer } from './read-answer';
import { splitName } from './split-name';
import { withoutGaps } from './without-gaps';

const service = 'Open Library';

const named = z.array(z.looseObject({ name: z.string() })).optional();
const bookSchema = z.looseObject({
  title: z.string(),
  subtitle: z.string().optional(),
  authors: named,
  publishers: named,
  publish_places: named,
  publish_date: z.string().optional(),
  number_of_pages: z.number().optional(),
});
const answerSchema = z.record(z.string(), bookSchema);

/** The book with an ISBN; undefined where Open Library does not know it. @throws Failure, as `askService` and 'unreadable'. */
export async function askOpenLibrary(
  identifier: Identifier,
  { openLibrary, isLoopback }: LookupEndpoints,
  signal: AbortSignal,
): Promise<FoundRecord | undefined> {
  const name = `ISBN:${identifier.value}`;
  const address = `${openLibrary}/api/books?bibkeys=${encodeURIComponent(name)}&format=json&jscmd=data`;
  const answer = await askService({ service, address, accept: 'application/json', isLoopback }, signal);
  if (answer === undefined) return undefined;
  const books = readAnswer(answerSchema, parseAnswer(answer, service), service);
  const book = Object.hasOwn(books, name) ? books[name] : undefined;
  return book === undefined ? undefined : { service, identifier: identifier.text, csl: toCsl(book, identifier.value) };
}

function toCsl(book: z.infer<typeof bookSchema>, isbn: string): CslItem {
  const year = /\b(1[4-9]\d\d|20\d\d)\b/.exec(book.publish_date ?? '')?.[0];
  const item = {
    title: plainLine(book.subtitle === undefined ? book.title : `${book.title}: ${book.subtitle}`),
    author: (book.authors ?? []).map(({ name }) => splitName(plainLine(name))),
    publisher: plainLine(book.publishers?.[0]?.name ?? ''),
    'publisher-place': plainLine(book.publish_places?.[0]?.name ?? ''),
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] },
    'number-of-pages': book.number_of_pages === undefined ? undefined : String(book.number_of_pages),
    ISBN: isbn,
  };
  return { ...withoutGaps(item), id: isbn, type: 'book' };
}
