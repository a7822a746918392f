import type { CslName } from '../../../contract/csl';
import { type CandidateCollector, readCslDate } from '../collect-candidates';
import { readDoi, readIsbn } from '../find-identifiers';
import { readAuthorName } from '../read-author-names';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';
import { languageTag } from './language-tag';

type Json = Readonly<Record<string, unknown>>;

const typesOfWork: Readonly<Record<string, string>> = {
  Article: 'webpage',
  WebPage: 'webpage',
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  BlogPosting: 'post-weblog',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  TechArticle: 'webpage',
  Report: 'report',
  Book: 'book',
  Thesis: 'thesis',
  Dataset: 'dataset',
};
const origin = 'JSON-LD';
const mostScripts = 50;
const mostWorks = 200;

/** Adds what the JSON-LD of a page says of the article that it is. */
export function addJsonLd(found: CandidateCollector, page: MarkupElement): void {
  const scripts = descendants(
    page,
    ({ name, attributes }) =>
      name === 'script' && (attributes.get('type') ?? '').toLowerCase().startsWith('application/ld+json'),
  );
  const works = scripts.slice(0, mostScripts).flatMap((script) => worksIn(parsed(wordsOf(script))));
  // A page is the frame of its article, so what it says comes after.
  const isFrame = (work: Json): boolean => typeOf(work) === 'WebPage';
  for (const work of [...works.filter((one) => !isFrame(one)), ...works.filter(isFrame)]) addWork(found, work);
}

function addWork(found: CandidateCollector, work: Json): void {
  const type = typeOf(work);
  if (type !== undefined && type !== 'WebPage') found.add('type', typesOfWork[type], origin);
  found.add('title', textOf(work.headline) ?? textOf(work.name), origin);
  found.add('author', namesOf(work.author ?? work.creator), origin);
  found.add('issued', readCslDate(textOf(work.datePublished) ?? textOf(work.dateCreated) ?? ''), origin);
  found.add('publisher', textOf(objectOf(work.publisher)?.name), origin);
  found.add('container-title', textOf(objectOf(work.isPartOf)?.name), origin);
  found.add('language', languageTag(textOf(work.inLanguage) ?? ''), origin);
  found.add('ISBN', readIsbn(textOf(work.isbn) ?? ''), origin);
  for (const identifier of [work.identifier, work.sameAs].flat().slice(0, 10)) {
    found.add('DOI', readDoi(textOf(identifier) ?? textOf(objectOf(identifier)?.value) ?? ''), origin);
  }
  const address = textOf(work.url) ?? textOf(work.mainEntityOfPage) ?? textOf(objectOf(work.mainEntityOfPage)?.['@id']);
  if (address !== undefined && /^https?:\/\/\S+$/i.test(address)) found.add('URL', address, origin);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Without recursion: lists and "@graph" may be nested by anybody. */
function worksIn(root: unknown): Json[] {
  const works: Json[] = [];
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < mostWorks; seen += 1) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostWorks));
    const object = objectOf(value);
    if (object === undefined || Array.isArray(value)) continue;
    if (typeOf(object) !== undefined) works.push(object);
    if (Object.hasOwn(object, '@graph')) waiting.push(object['@graph']);
    if (Object.hasOwn(object, 'mainEntity')) waiting.push(object.mainEntity);
  }
  return works;
}

function typeOf(work: Json): string | undefined {
  return [work['@type']].flat().find((type) => typeof type === 'string' && Object.hasOwn(typesOfWork, type)) as
    | string
    | undefined;
}

function objectOf(value: unknown): Json | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Json) : undefined;
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

function namesOf(value: unknown): readonly CslName[] {
  return [value]
    .flat()
    .slice(0, 200)
    .flatMap((person) => {
      const object = objectOf(person);
      const name = textOf(person) ?? textOf(object?.name);
      if (name === undefined) return [];
      const isOrganization = object?.['@type'] === 'Organization' || object?.['@type'] === 'NewsMediaOrganization';
      const read = isOrganization ? { literal: name.trim() } : readAuthorName(name);
      return read === undefined ? [] : [read];
    });
}
