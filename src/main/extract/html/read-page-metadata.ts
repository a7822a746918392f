import type { CslName } from '../../../contract/csl';
import type { FieldCandidate } from '../../../contract/sources';
import { type CandidateCollector, collectCandidates, readCslDate } from '../collect-candidates';
import { findIdentifiers, readArxivId, readDoi, readIsbn } from '../find-identifiers';
import { readAuthorName, readAuthorNames } from '../read-author-names';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';
import { languageTag } from './language-tag';
import { addJsonLd } from './read-json-ld';

/** The values of all meta elements by name or property, in lower case, as the page gives them. */
type MetaValues = ReadonlyMap<string, readonly string[]>;

// A page of a program may have thousands; a scholarly one has a few dozen.
const mostValues = 2000;

/**
 * What a page says about itself, the most trusted first: tags made for citation, JSON-LD, Dublin Core, tags made for
 * sharing, the meta author, the line with the author.
 * @param byline as found beside the article, '' for none
 */
export function readPageMetadata(page: MarkupElement, byline: string): readonly FieldCandidate[] {
  const found = collectCandidates();
  const meta = metaValues(page);
  addCitationTags(found, meta);
  addJsonLd(found, page);
  addDublinCore(found, meta);
  addSharingTags(found, meta);
  addPlainTags(found, page, meta);
  if (byline !== '') found.add('author', readAuthorNames(withoutBy(byline)), 'byline');
  found.add('type', 'webpage', 'HTML page');
  return found.candidates;
}

function metaValues(page: MarkupElement): MetaValues {
  const values = new Map<string, string[]>();
  let count = 0;
  for (const { attributes } of descendants(page, ({ name }) => name === 'meta')) {
    const content = (attributes.get('content') ?? '').trim();
    const names = [attributes.get('name'), attributes.get('property'), attributes.get('itemprop')];
    for (const name of names.map((one) => one?.trim().toLowerCase())) {
      if (name === undefined || content === '' || count >= mostValues) continue;
      count += 1;
      values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return values;
}

function firstOf(meta: MetaValues, ...names: readonly string[]): string {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return '';
}

function addCitationTags(found: CandidateCollector, meta: MetaValues): void {
  const add = (field: string, ...names: readonly string[]): void => {
    for (const name of names) found.add(field, meta.get(name)?.[0], name);
  };
  const title = firstOf(meta, 'citation_title');
  if (title === '') return;
  found.add('type', citationType(meta), 'citation_title');
  found.add('title', title, 'citation_title');
  for (const name of ['citation_author', 'citation_authors']) found.add('author', peopleOf(meta.get(name)), name);
  for (const name of ['citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year']) {
    found.add('issued', readCslDate(firstOf(meta, name)), name);
  }
  add('container-title', 'citation_journal_title', 'citation_conference_title', 'citation_inbook_title');
  add('publisher', 'citation_publisher', 'citation_dissertation_institution', 'citation_technical_report_institution');
  add('volume', 'citation_volume');
  add('issue', 'citation_issue');
  const [first, last] = [firstOf(meta, 'citation_firstpage'), firstOf(meta, 'citation_lastpage')];
  found.add('page', first !== '' && last !== '' && first !== last ? `${first}-${last}` : first, 'citation_firstpage');
  found.add('DOI', readDoi(firstOf(meta, 'citation_doi')), 'citation_doi');
  const arxiv = readArxivId(firstOf(meta, 'citation_arxiv_id'));
  found.add('DOI', arxiv && `10.48550/arxiv.${arxiv.toLowerCase()}`, 'citation_arxiv_id');
  found.add('number', arxiv && `arXiv:${arxiv}`, 'citation_arxiv_id');
  found.add('ISBN', readIsbn(firstOf(meta, 'citation_isbn')), 'citation_isbn');
  add('ISSN', 'citation_issn');
  add('PMID', 'citation_pmid');
  add('abstract', 'citation_abstract');
  found.add('language', languageTag(firstOf(meta, 'citation_language')), 'citation_language');
  found.add(
    'URL',
    webAddress(firstOf(meta, 'citation_abstract_html_url', 'citation_public_url')),
    'citation_public_url',
  );
}

function citationType(meta: MetaValues): string {
  if (meta.has('citation_conference_title') || meta.has('citation_conference')) return 'paper-conference';
  if (meta.has('citation_dissertation_institution') || meta.has('citation_dissertation_name')) return 'thesis';
  if (meta.has('citation_technical_report_institution')) return 'report';
  if (meta.has('citation_inbook_title')) return 'chapter';
  if (meta.has('citation_journal_title')) return 'article-journal';
  return meta.has('citation_isbn') ? 'book' : 'article';
}

function addDublinCore(found: CandidateCollector, meta: MetaValues): void {
  for (const prefix of ['dc.', 'dcterms.', 'dc:', 'dcterms:']) {
    const name = (field: string): string => `${prefix}${field}`;
    const add = (field: string, from: string): void => found.add(field, meta.get(name(from))?.[0], name(from));
    add('title', 'title');
    found.add('author', peopleOf(meta.get(name('creator'))), name('creator'));
    for (const date of ['issued', 'date.issued', 'date', 'created']) {
      found.add('issued', readCslDate(firstOf(meta, name(date))), name(date));
    }
    add('publisher', 'publisher');
    for (const identifier of meta.get(name('identifier')) ?? []) {
      found.add('DOI', readDoi(identifier), name('identifier'));
      found.add('ISBN', readIsbn(identifier), name('identifier'));
    }
    found.add('language', languageTag(firstOf(meta, name('language'))), name('language'));
    add('container-title', 'ispartof');
  }
}

function addSharingTags(found: CandidateCollector, meta: MetaValues): void {
  const text = (field: string, name: string): void => found.add(field, meta.get(name)?.[0], name);
  text('title', 'og:title');
  // Many pages give the address of a profile in its place.
  const authors = (meta.get('article:author') ?? []).filter((name) => !/^(?:https?:|www\.)/i.test(name));
  found.add('author', peopleOf(authors), 'article:author');
  for (const name of ['article:published_time', 'og:article:published_time', 'article:published']) {
    found.add('issued', readCslDate(firstOf(meta, name)), name);
  }
  text('container-title', 'og:site_name');
  found.add('URL', webAddress(firstOf(meta, 'og:url')), 'og:url');
  text('title', 'twitter:title');
}

function addPlainTags(found: CandidateCollector, page: MarkupElement, meta: MetaValues): void {
  for (const name of ['author', 'parsely-author', 'sailthru.author', 'byl']) {
    found.add('author', readAuthorNames(withoutBy(firstOf(meta, name))), `meta ${name}`);
  }
  for (const name of ['date', 'pubdate', 'publish-date', 'datepublished', 'last-modified']) {
    found.add('issued', readCslDate(firstOf(meta, name)), `meta ${name}`);
  }
  const [link] = descendants(page, ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
  found.add('URL', webAddress(link?.attributes.get('href') ?? ''), 'canonical link');
  const [title] = descendants(page, ({ name }) => name === 'title');
  const [heading] = descendants(page, ({ name }) => name === 'h1');
  const words = title === undefined ? '' : wordsOf(title);
  const headingWords = heading === undefined ? '' : wordsOf(heading);
  // The title of a page often has the name of the site behind the title of the text.
  if (headingWords.length > 8 && words.startsWith(headingWords)) found.add('title', headingWords, 'first heading');
  found.add('title', words, 'page title');
  found.add('title', headingWords, 'first heading');
  for (const { attributes } of descendants(page, ({ name }) => name === 'time').slice(0, 1)) {
    found.add('issued', readCslDate(attributes.get('datetime') ?? ''), 'time');
  }
  const { dois } = findIdentifiers(
    descendants(page, ({ name }) => name === 'link' || name === 'a')
      .slice(0, 400)
      .map(({ attributes }) => attributes.get('href') ?? '')
      .filter((href) => /^https?:\/\/(?:dx\.)?doi\.org\//i.test(href))
      .join('\n'),
  );
  // More than one are the works that a text refers to.
  if (dois.length === 1) found.add('DOI', dois[0], 'link to doi.org');
  const [root] = descendants(page, ({ name }) => name === 'html');
  found.add(
    'language',
    languageTag(root?.attributes.get('lang') ?? root?.attributes.get('xml:lang') ?? ''),
    'HTML page',
  );
}

/** One tag a person, or one tag with all of them. */
function peopleOf(values: readonly string[] = []): readonly CslName[] {
  if (values.length === 1) return readAuthorNames(values[0] ?? '');
  return values.map(readAuthorName).filter((name) => name !== undefined);
}

function withoutBy(line: string): string {
  return line.replace(/^\s*(?:written\s+)?(?:by|von|par|por|автор(?:ка)?:?)\s+/iu, '').slice(0, 300);
}

function webAddress(address: string): string | undefined {
  return /^https?:\/\/[^\s]{3,2000}$/i.test(address) ? address : undefined;
}
