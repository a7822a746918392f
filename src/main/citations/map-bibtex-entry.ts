import { parse as mapToCsl } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import type { Creator } from '@retorquere/bibtex-parser';
import { type CslItem, type CslName, cslItem } from '../../contract/csl';
import { languageTagOf } from './babel-languages';
import type { FieldValue } from './bibtex/plain-values';
import type { BibliographyRecord } from './read-bibliography';

type Properties = Record<string, string | readonly string[]>;

const creatorFields: Readonly<Record<string, string>> = {
  author: 'author',
  bookauthor: 'container-author',
  director: 'director',
  editor: 'editor',
  scriptwriter: 'script-writer',
  translator: 'translator',
};

/** Types of theses and reports that BibTeX writes as keys. */
const genres: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  resreport: 'Research report',
  techreport: 'Technical report',
};

const articleSubtypes: Readonly<Record<string, string>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
};

/** These always have a place in CSL; whether others do depends on the entry. */
const alwaysMapped = new Set(
  'title date year month doi url isbn issn abstract keywords pages volume edition series language langid'.split(' '),
);

/** Nothing that describes the work. */
const bookkeeping = new Set(['crossref', 'xref', 'xdata', 'ids', 'options', 'sortkey', 'presort', 'citation-key']);

/** Whether a field has a place in CSL is found by leaving it out, which takes a square of time in their number. */
const mostMapped = 200;

type MappedEntry = Pick<BibliographyRecord, 'csl' | 'unmapped'>;

/** An entry with the values of its fields; `text` is how it stands in the file. */
export interface ReadEntry {
  readonly type: string;
  readonly key: string;
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly text: string;
}

/** What the mapping gives up on where it is no date, range or season that it knows. */
const dateFields = new Set('date year month day eventdate origdate urldate'.split(' '));

/**
 * Maps an entry to CSL; dates that nobody can read stay as words.
 * @param fallbackId for an entry without a key.
 * @throws Error where what comes out is no CSL item.
 */
export function mapBibtexEntry(entry: ReadEntry, fallbackId: string): MappedEntry {
  try {
    return mapEntry(entry, fallbackId);
  } catch {
    const values = [...entry.values];
    const dates = values.filter(([field, value]) => dateFields.has(field) && typeof value === 'string');
    const { csl, unmapped } = mapEntry(
      { ...entry, values: new Map(values.filter(([field]) => !dateFields.has(field))) },
      fallbackId,
    );
    const issued = entry.values.get('date') ?? entry.values.get('year');
    return {
      csl: typeof issued === 'string' ? { ...csl, issued: { literal: issued } } : csl,
      unmapped: { ...unmapped, ...Object.fromEntries(dates) } as Record<string, string>,
    };
  }
}

function mapEntry(entry: ReadEntry, fallbackId: string): MappedEntry {
  const names: Record<string, CslName[]> = {};
  const properties: Properties = {};
  const unmapped: Record<string, string> = {};
  for (const [field, value] of entry.values) {
    const target = Object.hasOwn(creatorFields, field) ? creatorFields[field] : undefined;
    if (isCreators(value)) {
      const known = value.filter((creator) => !isOthers(creator)).map(toName);
      if (target === undefined) {
        unmapped[field] = known.map(nameText).join(' and ');
      } else {
        names[target] = known;
      }
      if (known.length < value.length) {
        // "and others" says that the list goes on, which CSL has no way to say.
        unmapped[`${field}-others`] = 'others';
      }
    } else if (field === 'keywords') {
      properties[field] = [value].flat().map(composed);
    } else {
      const text = plainLinks(repairAngles(composed([value].flat().join(' and ')), entry.text));
      if (field.includes('+duplicate-') || Object.keys(properties).length >= mostMapped) unmapped[field] = text;
      else properties[field] = text;
    }
  }

  const label = entry.key || fallbackId;
  const mapped = map(entry.type, label, properties);
  for (const [field, value] of Object.entries(properties)) {
    if (!alwaysMapped.has(field) && !bookkeeping.has(field)) {
      const { [field]: _, ...others } = properties;
      if (JSON.stringify(map(entry.type, label, others)) === JSON.stringify(mapped)) {
        unmapped[field] = [value].flat().join(', ');
      }
    }
  }
  const csl = cslItem.parse({ ...tidy(refine(tidy(mapped), properties)), ...names, id: label });
  return { csl: entry.key === '' ? withoutKey(csl) : csl, unmapped };
}

function map(type: string, label: string, properties: Properties): Record<string, unknown> {
  return mapToCsl([{ type: type.toLowerCase(), label, properties }])[0] ?? {};
}

/** Corrects what the mapping makes of types that BibTeX has no entry type for. */
function refine(csl: Readonly<Record<string, unknown>>, properties: Properties): Record<string, unknown> {
  const { publisher, genre, ...rest } = csl;
  const subtype = Object.hasOwn(articleSubtypes, String(genre)) ? articleSubtypes[String(genre)] : undefined;
  if (csl.type === 'article-journal' && subtype !== undefined) {
    return { ...rest, publisher, type: subtype };
  }
  const site = [properties.organization, properties.howpublished].find(
    (name) => name !== undefined && name === publisher,
  );
  const isPage = csl.type === 'webpage' || (csl.type === 'document' && csl.URL !== undefined);
  if (isPage && (publisher === undefined || site !== undefined)) {
    const container = csl['container-title'] ?? site;
    return { ...rest, genre, type: 'webpage', ...(container === undefined ? {} : { 'container-title': container }) };
  }
  // Every report would be a "technical report", whether its entry says so or not.
  const isSaid = csl.type !== 'report' || properties.type !== undefined;
  return { ...rest, publisher, ...(isSaid ? { genre } : {}), type: csl.type ?? 'document' };
}

function tidy(csl: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tidied: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(csl)) {
    if (value !== undefined && value !== '') {
      tidied[field] = typeof value === 'string' ? tidyText(field, value) : (yearRange(value) ?? value);
    }
  }
  return tidied;
}

function tidyText(field: string, value: string): string {
  switch (field) {
    case 'page':
      return value.replace(/\s*[–—]\s*|--+/g, '-');
    case 'DOI':
      return value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
    case 'keyword':
      return value.replace(/\s*,\s*/g, ', ');
    case 'language':
      return languageTagOf(value);
    case 'genre':
      return Object.hasOwn(genres, value) ? (genres[value] ?? value) : value;
    default:
      return value;
  }
}

/** BibTeX has one field for the year, so ranges stand in it as words. */
function yearRange(value: unknown): object | undefined {
  const literal = typeof value === 'object' && value !== null && 'literal' in value ? String(value.literal) : '';
  const [, start, end] = /^(\d{4})\s*[-–/]+\s*(\d{4})$/.exec(literal) ?? [];
  return start === undefined ? undefined : { 'date-parts': [[Number(start)], [Number(end)]] };
}

function withoutKey(csl: CslItem): CslItem {
  const { 'citation-key': _, ...rest } = csl;
  return rest;
}

function isCreators(value: FieldValue): value is Creator[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'object');
}

function isOthers({ name, firstName, lastName, prefix }: Creator): boolean {
  return (name ?? lastName) === 'others' && firstName === undefined && prefix === undefined;
}

function toName({ name, lastName, firstName, prefix, suffix }: Creator): CslName {
  if (name !== undefined) {
    return { literal: spaced(name) };
  }
  return {
    ...(lastName === undefined ? {} : { family: spaced(lastName) }),
    ...(firstName === undefined ? {} : { given: spaced(firstName) }),
    ...(prefix === undefined ? {} : { 'non-dropping-particle': spaced(prefix) }),
    ...(suffix === undefined ? {} : { suffix: spaced(suffix) }),
  };
}

/** A tie between the parts of a name is for TeX alone. */
function spaced(text: string): string {
  return composed(text).replace(/\u00a0/g, ' ');
}

/** The parser gives "u" and a mark of its own for \"u, which looks like "ü" and is not found as one. */
function composed(text: string): string {
  return text.normalize('NFC');
}

function nameText(name: CslName): string {
  return name.literal ?? [name.family, name.given].filter((part) => part !== undefined).join(', ');
}

/** The parser writes \\url and \\href as HTML. */
function plainLinks(value: string): string {
  return value.replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, url, text) => (text === url ? url : `${text} (${url})`));
}

/** TeX's oldest font shows "<" as "¡", and the parser obeys; who types "<" in a title means it. */
function repairAngles(value: string, input: string): string {
  if (!/[¡¿]/.test(value) || /[¡¿]|[!?]`|\\textexclamdown|\\textquestiondown/.test(input)) {
    return value;
  }
  return value.replace(/¡/g, '<').replace(/¿/g, '>');
}
