import { z } from 'zod';
import type { CslItem, CslName } from '../../contract/csl';
import type { FoundRecord } from '../../contract/metadata';
import { askService } from './ask-service';
import { cleanText, plainLine } from './clean-text';
import type { LookupEndpoints } from './endpoints';
import type { Identifier } from './identifier';
import { parseAnswer, readAnswer } from './read-answer';
import { withoutGaps } from './without-gaps';

const service = 'Crossref';

const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  dataset: 'dataset',
  database: 'dataset',
  'peer-review': 'review',
  standard: 'standard',
};

const person = z.looseObject({
  given: z.string().optional(),
  family: z.string().optional(),
  suffix: z.string().optional(),
  name: z.string().optional(),
});
const texts = z.array(z.string()).optional();
const text = z.string().optional();
const answerSchema = z.looseObject({
  message: z.looseObject({
    DOI: z.string(),
    type: text,
    title: texts,
    subtitle: texts,
    'container-title': texts,
    'short-container-title': texts,
    author: z.array(person).optional(),
    editor: z.array(person).optional(),
    translator: z.array(person).optional(),
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number().nullable())).optional() }).optional(),
    volume: text,
    issue: text,
    page: text,
    publisher: text,
    'publisher-location': text,
    'edition-number': text,
    ISSN: texts,
    ISBN: texts,
    language: text,
    abstract: text,
    URL: text,
  }),
});

/** The work with a DOI; undefined where Crossref does not know it. @throws Failure, as `askService` and 'unreadable'. */
export async function askCrossref(
  identifier: Identifier,
  { crossref, isLoopback }: LookupEndpoints,
  signal: AbortSignal,
): Promise<FoundRecord | undefined> {
  const address = `${crossref}/works/${encodeURIComponent(identifier.value)}`;
  const answer = await askService({ service, address, accept: 'application/json', isLoopback }, signal);
  if (answer === undefined) return undefined;
  const { message } = readAnswer(answerSchema, parseAnswer(answer, service), service);
  return { service, identifier: identifier.text, csl: toCsl(message) };
}

function toCsl(work: z.infer<typeof answerSchema>['message']): CslItem {
  const [title = ''] = work.title ?? [];
  const [subtitle = ''] = work.subtitle ?? [];
  const isBook = work.ISBN !== undefined;
  const parts = work.issued?.['date-parts']?.[0]?.filter((part) => part !== null) ?? [];
  const type =
    (work.type !== undefined && Object.hasOwn(types, work.type) ? types[work.type] : undefined) ?? 'document';
  const item = {
    type,
    title: cleanText(subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`),
    author: names(work.author),
    editor: names(work.editor),
    translator: names(work.translator),
    'container-title': plain(work['container-title']?.[0]),
    'container-title-short': plain(work['short-container-title']?.[0]),
    issued: parts.length === 0 ? undefined : { 'date-parts': [parts] },
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    publisher: plain(work.publisher),
    'publisher-place': plain(work['publisher-location']),
    edition: work['edition-number'],
    ISSN: isBook ? undefined : work.ISSN?.[0],
    ISBN: work.ISBN?.[0],
    language: work.language,
    abstract: plain(work.abstract),
    DOI: work.DOI,
  };
  return { ...withoutGaps(item), id: work.DOI, type };
}

function names(people: readonly z.infer<typeof person>[] | undefined): CslName[] | undefined {
  return people?.flatMap(({ family, given, suffix, name }): CslName[] => {
    if (family === undefined || family === '') {
      const literal = plainLine(name ?? given ?? '');
      return literal === '' ? [] : [{ literal }];
    }
    return [
      {
        family: plainLine(family),
        ...(given === undefined ? {} : { given: plainLine(given) }),
        ...(suffix === undefined ? {} : { suffix: plainLine(suffix) }),
      },
    ];
  });
}

function plain(value: string | undefined): string | undefined {
  return value === undefined ? undefined : plainLine(value);
}
