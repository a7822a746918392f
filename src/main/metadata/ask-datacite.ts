import { z } from 'zod';
import type { CslItem, CslName } from '../../contract/csl';
import type { FoundRecord } from '../../contract/metadata';
import { askService } from './ask-service';
import { cleanText, plainLine } from './clean-text';
import type { LookupEndpoints } from './endpoints';
import type { Identifier } from './identifier';
import { parseAnswer, readAnswer } from './read-answer';
import { splitName } from './split-name';
import { withoutGaps } from './without-gaps';

const service = 'DataCite';

const types: Readonly<Record<string, string>> = {
  audiovisual: 'motion_picture',
  book: 'book',
  bookchapter: 'chapter',
  conferencepaper: 'paper-conference',
  datapaper: 'article-journal',
  dataset: 'dataset',
  dissertation: 'thesis',
  image: 'graphic',
  journalarticle: 'article-journal',
  preprint: 'article',
  report: 'report',
  software: 'software',
  sound: 'song',
  standard: 'standard',
  text: 'document',
};

const text = z.string().nullish();
const person = z.looseObject({ name: text, nameType: text, givenName: text, familyName: text });
const answerSchema = z.looseObject({
  data: z.looseObject({
    attributes: z.looseObject({
      doi: z.string(),
      titles: z.array(z.looseObject({ title: text })).nullish(),
      creators: z.array(person).nullish(),
      publisher: z.union([z.string(), z.looseObject({ name: text })]).nullish(),
      publicationYear: z.number().nullish(),
      dates: z.array(z.looseObject({ date: text, dateType: text })).nullish(),
      types: z.looseObject({ resourceTypeGeneral: text }).nullish(),
      container: z.looseObject({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }).nullish(),
      descriptions: z.array(z.looseObject({ description: text, descriptionType: text })).nullish(),
      language: text,
      version: text,
      url: text,
    }),
  }),
});

/** The work with a DOI; undefined where DataCite does not know it. @throws Failure, as `askService` and 'unreadable'. */
export async function askDataCite(
  identifier: Identifier,
  { dataCite, isLoopback }: LookupEndpoints,
  signal: AbortSignal,
): Promise<FoundRecord | undefined> {
  const address = `${dataCite}/dois/${encodeURIComponent(identifier.value)}`;
  const answer = await askService({ service, address, accept: 'application/vnd.api+json', isLoopback }, signal);
  if (answer === undefined) return undefined;
  const { data } = readAnswer(answerSchema, parseAnswer(answer, service), service);
  return { service, identifier: identifier.text, csl: toCsl(data.attributes) };
}

function toCsl(work: z.infer<typeof answerSchema>['data']['attributes']): CslItem {
  const general = (work.types?.resourceTypeGeneral ?? '').toLowerCase();
  const type = (Object.hasOwn(types, general) ? types[general] : undefined) ?? 'document';
  const { container } = work;
  const publisher = typeof work.publisher === 'string' ? work.publisher : work.publisher?.name;
  const abstract = work.descriptions?.find(({ descriptionType }) => descriptionType === 'Abstract')?.description;
  const item = {
    title: cleanText(work.titles?.[0]?.title ?? ''),
    author: (work.creators ?? []).map(toName).filter((name) => name.literal !== ''),
    publisher: plainLine(publisher ?? ''),
    issued: issuedOf(work),
    'container-title': plainLine(container?.title ?? ''),
    volume: container?.volume ?? undefined,
    issue: container?.issue ?? undefined,
    page: [container?.firstPage, container?.lastPage].filter(Boolean).join('-'),
    abstract: plainLine(abstract ?? ''),
    language: work.language ?? undefined,
    version: work.version ?? undefined,
    DOI: work.doi.toLowerCase(),
  };
  return { ...withoutGaps(item), id: work.doi, type };
}

/** The day of issue where it is of the year of publication; other dates are of versions and collections. */
function issuedOf({ dates, publicationYear }: z.infer<typeof answerSchema>['data']['attributes']): object | undefined {
  const said = dates?.find(({ dateType }) => dateType === 'Issued')?.date ?? '';
  const [, ...parts] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(said) ?? [];
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  const year = publicationYear ?? undefined;
  if (numbers.length > 0 && (year === undefined || numbers[0] === year)) return { 'date-parts': [numbers] };
  return year === undefined ? undefined : { 'date-parts': [[year]] };
}

function toName({ name, nameType, givenName, familyName }: z.infer<typeof person>): CslName {
  if (familyName) return { family: plainLine(familyName), ...(givenName ? { given: plainLine(givenName) } : {}) };
  const whole = plainLine(name ?? '');
  const [family = '', given = ''] = whole.split(/,\s*/, 2);
  if (nameType === 'Personal' && given !== '') return { family, given };
  return nameType === 'Personal' ? splitName(whole) : { literal: whole };
}
