import type { CslItem, CslName } from '../../../contract/csl';
import { babelNameOf } from '../babel-languages';
import { bibtexNames } from '../bibtex-names';
import { type BibtexDialect, bibtexType, thesisType } from '../bibtex-types';
import { datePartsOf, dateText, dateWords } from '../csl-dates';
import { latexText, latexTitle } from '../latex-text';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const articleSubtypes: Readonly<Record<string, string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

/** Fields whose values LaTeX takes letter by letter. */
const verbatimFields = new Set(['doi', 'url', 'eprint', 'file', 'pdf']);

/** Field names and their values as they stand in the file: `{…}`, or the abbreviation of a month. */
export type BibtexFields = Map<string, string>;

/** What an item says, in the fields of its entry. */
export function bibtexFields(item: CslItem, dialect: BibtexDialect): BibtexFields {
  const fields: BibtexFields = new Map();
  const type = bibtexType(item, dialect);
  setNames(fields, item);
  setTitles(fields, item, type, dialect);
  setPublication(fields, item, type, dialect);
  setDates(fields, item, dialect);
  setIdentifiers(fields, item, dialect);
  return fields;
}

/** Text as the value of a field. */
export function bibtexValue(field: string, text: string): string {
  return `{${verbatimFields.has(field) ? verbatim(text) : latexText(text)}}`;
}

function setNames(fields: BibtexFields, item: CslItem): void {
  const creators: Readonly<Record<string, readonly CslName[] | undefined>> = {
    author: item.author,
    editor: item.editor,
    translator: item.translator,
    bookauthor: namesOf(item['container-author']),
  };
  for (const [field, names] of Object.entries(creators)) {
    const text = bibtexNames(names ?? []);
    if (text !== '') {
      fields.set(field, `{${text}}`);
    }
  }
}

function setTitles(fields: BibtexFields, item: CslItem, type: string, dialect: BibtexDialect): void {
  setTitle(fields, 'title', item.title);
  setTitle(fields, 'shorttitle', item['title-short']);
  const isArticle = type === 'article' || type === 'review';
  const journal = dialect === 'bibtex' ? 'journal' : 'journaltitle';
  const isMisc = type === 'misc' || type === 'online';
  setTitle(
    fields,
    isArticle ? journal : isMisc ? (dialect === 'bibtex' ? 'howpublished' : 'organization') : 'booktitle',
    item['container-title'],
  );
  setTitle(fields, 'series', textOf(item['collection-title']));
  setTitle(fields, 'eventtitle', textOf(item['event-title']) ?? textOf(item.event));
}

function setPublication(fields: BibtexFields, item: CslItem, type: string, dialect: BibtexDialect): void {
  set(fields, publisherField(type, dialect), item.publisher);
  set(fields, dialect === 'bibtex' ? 'address' : 'location', item['publisher-place']);
  set(fields, 'venue', item['event-place']);
  set(fields, 'edition', item.edition);
  set(fields, 'volume', item.volume);
  set(fields, 'volumes', item['number-of-volumes']);
  set(fields, 'chapter', item['chapter-number']);
  set(fields, 'version', item.version);
  set(fields, 'number', item.issue ?? (type === 'article' ? undefined : (item.number ?? item['collection-number'])));
  setPages(fields, textOf(item.page));
  set(fields, 'pagetotal', item['number-of-pages']);
  set(fields, 'type', dialect === 'biblatex' && type === 'thesis' ? thesisType(item) : item.genre);
  set(fields, 'entrysubtype', dialect === 'biblatex' ? articleSubtypes[item.type] : undefined);
  set(fields, 'pubstate', item.status);
}

/** BibTeX sets a range with two hyphens, which anywhere else would be kept apart. */
function setPages(fields: BibtexFields, pages: string | undefined): void {
  if (pages !== undefined && pages.trim() !== '') {
    fields.set(
      'pages',
      `{${pages
        .split(/\s*(?:--+|[-‐‑–—])\s*/)
        .map(latexText)
        .join('--')}}`,
    );
  }
}

function publisherField(type: string, dialect: BibtexDialect): string {
  switch (type) {
    case 'phdthesis':
    case 'mastersthesis':
      return 'school';
    case 'thesis':
    case 'report':
    case 'techreport':
      return 'institution';
    case 'online':
      return 'publisher';
    default:
      return dialect === 'bibtex' && type === 'unpublished' ? 'howpublished' : 'publisher';
  }
}

function setDates(fields: BibtexFields, item: CslItem, dialect: BibtexDialect): void {
  const [start, end] = datePartsOf(item.issued);
  if (start === undefined) {
    set(fields, 'year', dateWords(item.issued));
  } else if (dialect === 'biblatex') {
    const doubt = item.issued?.circa ? '~' : '';
    fields.set('date', `{${dateText(start)}${doubt}${end === undefined ? '' : `/${dateText(end)}${doubt}`}}`);
  } else {
    fields.set('year', `{${start.year}${end === undefined || end.year === start.year ? '' : `--${end.year}`}}`);
    const month = start.month === undefined ? undefined : months[start.month - 1];
    if (month !== undefined) {
      fields.set('month', month);
    }
    set(fields, 'day', start.day);
  }
  const [accessed] = datePartsOf(item.accessed);
  set(fields, 'urldate', accessed === undefined ? undefined : dateText(accessed));
  const [original] = datePartsOf(item['original-date'] as CslItem['issued']);
  set(fields, 'origdate', original === undefined ? undefined : dateText(original));
}

function setIdentifiers(fields: BibtexFields, item: CslItem, dialect: BibtexDialect): void {
  set(fields, 'doi', item.DOI);
  set(fields, 'url', item.URL);
  set(fields, 'isbn', item.ISBN);
  set(fields, 'issn', item.ISSN);
  set(fields, 'pmid', item.PMID);
  set(fields, 'language', item.language);
  if (dialect === 'biblatex' && item.language !== undefined) {
    set(fields, 'langid', babelNameOf(item.language));
  }
  set(fields, 'keywords', item.keyword);
  set(fields, 'abstract', item.abstract);
  set(fields, 'note', item.note);
  set(fields, dialect === 'bibtex' ? 'annote' : 'annotation', item.annote);
}

function setTitle(fields: BibtexFields, field: string, title: string | undefined): void {
  if (title !== undefined && title.trim() !== '') {
    fields.set(field, `{${latexTitle(title)}}`);
  }
}

function set(fields: BibtexFields, field: string, value: unknown): void {
  const text = textOf(value)?.trim();
  if (text !== undefined && text !== '') {
    fields.set(field, bibtexValue(field, text));
  }
}

/** No escapes are read in these fields, so what would end the value early is written as in an address. */
function verbatim(text: string): string {
  return text.replace(
    /[{}\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function namesOf(value: unknown): readonly CslName[] | undefined {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'object' && name !== null) : undefined;
}
