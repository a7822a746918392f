import { parse } from 'yaml';
import type { CslName } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { beginningOf, isRecord } from './parse-json';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from './read-bibliography';
import { addName, addNote, draftRecord, finishRecord, keepUnmapped, setDate, setOnce } from './record-draft';
import { readDate } from './tagged/read-date';

/** The largest CITATION.cff seen had 60 KB; YAML can say much in few letters. */
const mostCharacters = 2_000_000;

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  blog: 'post-weblog',
  book: 'book',
  'conference-paper': 'paper-conference',
  conference: 'paper-conference',
  data: 'dataset',
  database: 'dataset',
  dataset: 'dataset',
  dictionary: 'entry-dictionary',
  encyclopedia: 'entry-encyclopedia',
  generic: 'document',
  'magazine-article': 'article-magazine',
  manual: 'book',
  map: 'map',
  multimedia: 'motion_picture',
  music: 'song',
  'newspaper-article': 'article-newspaper',
  patent: 'patent',
  'personal-communication': 'personal_communication',
  proceedings: 'book',
  report: 'report',
  serial: 'book',
  slides: 'speech',
  software: 'software',
  'software-code': 'software',
  standard: 'standard',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  website: 'webpage',
};

const variables: Readonly<Record<string, string>> = {
  title: 'title',
  journal: 'container-title',
  'collection-title': 'container-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'number-of-pages',
  edition: 'edition',
  version: 'version',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  url: 'URL',
  abstract: 'abstract',
  number: 'number',
  section: 'section',
  'thesis-type': 'genre',
  pmcid: 'PMCID',
  status: 'status',
};

const people: Readonly<Record<string, string>> = {
  authors: 'author',
  editors: 'editor',
  translators: 'translator',
  'editors-series': 'collection-editor',
  recipients: 'recipient',
};

/**
 * Reads a CITATION.cff: the software or data set itself, the work that it prefers to be cited by, and its references.
 * @throws Failure invalid-input where it is not YAML, or uses its aliases, which can make much of little.
 */
export function readCff(text: string): ReadBibliography {
  const file = parseYaml(text);
  if (!isRecord(file) || (file.title === undefined && file['cff-version'] === undefined)) {
    throw new Failure(
      'invalid-input',
      'This file is no CITATION.cff: it has neither a title nor a version of the format.',
    );
  }
  const { references, 'preferred-citation': preferred, ...own } = file;
  const works = [{ type: 'software', ...own }, preferred, ...(Array.isArray(references) ? references : [])];
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const work of works) {
    if (work === undefined || work === null) continue;
    try {
      if (!isRecord(work)) throw new Error('it is not a list of fields');
      items.push(toRecord(work, `item-${items.length + 1}`));
    } catch (error) {
      failures.push({
        entry: beginningOf(work),
        message: `This work cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      });
    }
  }
  return { items, failures };
}

function parseYaml(text: string): unknown {
  if (text.length > mostCharacters) {
    throw new Failure('too-large', 'This CITATION.cff has over 2 million characters. Check that it is the right file.');
  }
  try {
    return parse(text, {
      maxAliasCount: 0,
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (cause) {
    const problem = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new Failure('invalid-input', `This CITATION.cff cannot be read. Correct it and import it again.`, problem, {
      cause,
    });
  }
}

function toRecord(work: Readonly<Record<string, unknown>>, fallbackId: string): BibliographyRecord {
  const type = textOf(work.type);
  const draft = draftRecord(fallbackId, (Object.hasOwn(types, type) ? types[type] : undefined) ?? 'document');
  for (const [field, value] of Object.entries(work)) {
    const role = Object.hasOwn(people, field) ? people[field] : undefined;
    const variable = Object.hasOwn(variables, field) ? variables[field] : undefined;
    const text = textOf(value);
    if (role !== undefined && Array.isArray(value)) {
      for (const person of value) if (isRecord(person)) addName(draft, role, nameOf(person));
    } else if (field === 'keywords' && Array.isArray(value)) {
      draft.tags.push(...value.map(textOf).filter((keyword) => keyword !== ''));
    } else if (field === 'date-released' || field === 'date-published') {
      setDate(draft, 'issued', readDate(text));
    } else if (field === 'date-accessed') {
      setDate(draft, 'accessed', readDate(text));
    } else if (field === 'notes') {
      addNote(draft, text);
    } else if (field === 'publisher' || field === 'institution') {
      setOnce(draft, 'publisher', isRecord(value) ? textOf(value.name) : text);
    } else if (field === 'conference') {
      setOnce(draft, 'event-title', isRecord(value) ? textOf(value.name) : text);
    } else if (field === 'identifiers' && Array.isArray(value)) {
      addIdentifiers(draft, value);
    } else if (!['type', 'message', 'cff-version', 'start', 'end', 'year', 'month', 'day'].includes(field)) {
      if (text !== '' && (variable === undefined || !setOnce(draft, variable, text))) keepUnmapped(draft, field, text);
    }
  }
  const [year, month, day] = [work.year, work.month, work.day].map(textOf);
  if (year !== undefined && year !== '') {
    setDate(draft, 'issued', readDate([year, month, day].filter((part) => part !== '').join('-')));
  }
  const pages = [textOf(work.start), textOf(work.end)].filter((page) => page !== '');
  if (pages.length > 0) draft.csl.page = pages.join('-');
  if (draft.csl.URL === undefined) setOnce(draft, 'URL', textOf(work['repository-code']) || undefined);
  return finishRecord(draft, JSON.stringify(work, null, 2));
}

function addIdentifiers(draft: Parameters<typeof keepUnmapped>[0], identifiers: readonly unknown[]): void {
  for (const identifier of identifiers) {
    if (!isRecord(identifier)) continue;
    const value = textOf(identifier.value);
    const isDoi = textOf(identifier.type) === 'doi';
    if (value !== '' && !(isDoi && setOnce(draft, 'DOI', value))) keepUnmapped(draft, 'identifiers', value);
  }
}

function nameOf(person: Readonly<Record<string, unknown>>): CslName {
  const [family, given, particle, suffix] = ['family-names', 'given-names', 'name-particle', 'name-suffix'].map(
    (field) => textOf(person[field]),
  );
  if (!family) return { literal: textOf(person.name) || given || textOf(person.alias) };
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
