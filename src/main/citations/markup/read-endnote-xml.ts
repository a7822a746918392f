import { endnoteTypeOf } from '../endnote-types';
import type { ReadBibliography } from '../read-bibliography';
import {
  addAttachment,
  addName,
  addNote,
  draftRecord,
  finishRecord,
  keepUnmapped,
  type RecordDraft,
  setDate,
  setOnce,
} from '../record-draft';
import { readDate } from '../tagged/read-date';
import { readEndnoteName } from '../tagged/read-name';
import { elementAt, elementsIn, linesIn, streamElements, textIn, type XmlElement } from './stream-elements';

/** Elements of a record that hold one value. */
const textFields: Readonly<Record<string, string>> = {
  pages: 'page',
  volume: 'volume',
  edition: 'edition',
  'num-vols': 'number-of-volumes',
  publisher: 'publisher',
  'pub-location': 'publisher-place',
  'electronic-resource-num': 'DOI',
  language: 'language',
  'call-num': 'call-number',
  'accession-num': 'archive_location',
  'remote-database-name': 'source',
  'work-type': 'genre',
};

const people: Readonly<Record<string, string>> = {
  authors: 'author',
  'secondary-authors': 'editor',
  'tertiary-authors': 'collection-editor',
  'subsidiary-authors': 'translator',
};

/** Elements that say something about EndNote's own file, not about the work. */
const bookkeeping = new Set(['database', 'source-app', 'rec-number', 'foreign-keys', 'ref-type']);
const bookTypes = new Set(['book', 'chapter', 'report', 'thesis', 'entry-encyclopedia', 'entry-dictionary']);
const markup: Readonly<Record<string, string>> = { italic: 'i', bold: 'b', superscript: 'sup', subscript: 'sub' };

/** Reads EndNote's XML export. */
export function readEndnoteXml(text: string): ReadBibliography {
  const items: ReadBibliography['items'][number][] = [];
  streamElements(
    text,
    (name) => name === 'record',
    (record, source) => {
      const said = elementAt(record, 'ref-type');
      const type = endnoteTypeOf(said?.attributes.name ?? textIn(said));
      const draft = draftRecord(`item-${items.length + 1}`, type);
      for (const element of elementsIn(record)) addElement(draft, type, element);
      items.push(finishRecord(draft, source));
    },
  );
  return { items, failures: [] };
}

function addElement(draft: RecordDraft, type: string, element: XmlElement): void {
  const { name } = element;
  const value = textIn(element);
  switch (name) {
    case 'contributors':
      addPeople(draft, element);
      break;
    case 'titles':
      addTitles(draft, type, element);
      break;
    case 'periodical':
      setOnce(draft, 'container-title', textIn(elementAt(element, 'full-title')) || undefined);
      setOnce(draft, 'container-title-short', textIn(elementAt(element, 'abbr-1')) || undefined);
      break;
    case 'dates':
      addDates(draft, element);
      break;
    case 'keywords':
      return void draft.tags.push(...valuesIn(element).flatMap((one) => one.split(/\s*[;\n]\s*/)));
    case 'urls':
      addUrls(draft, element);
      break;
    case 'isbn':
      setOnce(draft, bookTypes.has(type) ? 'ISBN' : 'ISSN', value || undefined);
      break;
    case 'notes':
      if (value !== '') addNote(draft, linesIn(element));
      break;
    case 'number':
      if (value !== '') setOnce(draft, type.startsWith('article') ? 'issue' : 'number', value);
      break;
    case 'abstract':
      if (value !== '') setOnce(draft, 'abstract', linesIn(element));
      break;
    case 'label':
      if (value !== '') Object.assign(draft.csl, { id: value, 'citation-key': value });
      break;
    case 'access-date':
      if (value !== '') setDate(draft, 'accessed', readDate(value));
      break;
    default: {
      const variable = Object.hasOwn(textFields, name) ? textFields[name] : undefined;
      const isKept =
        value === '' || bookkeeping.has(name) || (variable !== undefined && setOnce(draft, variable, value));
      if (!isKept) keepUnmapped(draft, name, value);
    }
  }
}

function addPeople(draft: RecordDraft, contributors: XmlElement): void {
  for (const group of elementsIn(contributors)) {
    const variable = Object.hasOwn(people, group.name) ? people[group.name] : undefined;
    for (const name of valuesIn(group)) {
      if (variable === undefined) keepUnmapped(draft, group.name, name);
      else addName(draft, variable, readEndnoteName(name));
    }
  }
}

function addTitles(draft: RecordDraft, type: string, titles: XmlElement): void {
  const variables: Readonly<Record<string, string>> = {
    title: 'title',
    'secondary-title': type === 'book' ? 'collection-title' : 'container-title',
    'tertiary-title': 'collection-title',
    'short-title': 'title-short',
    'alt-title': 'container-title-short',
  };
  for (const element of elementsIn(titles)) {
    const variable = Object.hasOwn(variables, element.name) ? variables[element.name] : undefined;
    const value = styledText(element).trim();
    if (value === '') continue;
    if (variable === undefined || !setOnce(draft, variable, value)) keepUnmapped(draft, element.name, value);
  }
}

function addDates(draft: RecordDraft, dates: XmlElement): void {
  const year = textIn(elementAt(dates, 'year'));
  const day = textIn(elementAt(dates, 'pub-dates', 'date'));
  if (year !== '') setDate(draft, 'issued', readDate(year));
  if (day === '') return;
  const hasYear = /\d{4}/.test(day);
  const date = readDate(hasYear || !/^\d{4}$/.test(year) ? day : `${day.replace(/\.$/, '')} ${year}`);
  if (date['date-parts'] === undefined) keepUnmapped(draft, 'date', day);
  else setDate(draft, 'issued', date);
}

function addUrls(draft: RecordDraft, urls: XmlElement): void {
  for (const group of elementsIn(urls)) {
    for (const url of valuesIn(group)) {
      if (group.name === 'pdf-urls' && addAttachment(draft, url)) continue;
      if (!setOnce(draft, 'URL', url) && draft.csl.URL !== url) keepUnmapped(draft, group.name, url);
    }
  }
}

function valuesIn(element: XmlElement): string[] {
  return elementsIn(element)
    .map((child) => textIn(child))
    .filter((value) => value !== '');
}

/** A title with CSL's markup for the faces that EndNote has. */
function styledText(element: XmlElement): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    const faces = (child.attributes.face ?? '').split(/\s+/).filter((face) => Object.hasOwn(markup, face));
    return faces.reduce((text, face) => `<${markup[face]}>${text}</${markup[face]}>`, styledText(child));
  });
  return parts.join('').replace(/\s+/g, ' ');
}
