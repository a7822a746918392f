import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from '../read-bibliography';
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
import { cslTypeOfRis } from '../ris-types';
import { readDate } from './read-date';
import { readName } from './read-name';
import { splitTagged, type TaggedEntry, type TaggedField, type TaggedGrammar, unreadableEntry } from './tagged-entry';

/** "TY  - JOUR"; some programs write other spaces, or none at the end. */
const grammar: TaggedGrammar = {
  line: /^\s{0,8}([A-Z][A-Z0-9])(?:\s{1,3}-(?:\s(.*)|)|\s{2}-(\S.*))$/s,
  first: new Set(['TY']),
  last: 'ER',
  lists: new Set(['KW']),
};

/** Tags whose meaning does not depend on the type; the first of several that is filled counts. */
const textFields: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  T3: 'collection-title',
  ST: 'title-short',
  JF: 'container-title',
  JO: 'container-title',
  BT: 'container-title',
  J2: 'container-title-short',
  JA: 'container-title-short',
  VL: 'volume',
  IS: 'issue',
  CP: 'issue',
  ET: 'edition',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  DO: 'DOI',
  UR: 'URL',
  AB: 'abstract',
  N2: 'abstract',
  LA: 'language',
  CN: 'call-number',
  DB: 'source',
  NV: 'number-of-volumes',
  AN: 'archive_location',
};

const nameFields: Readonly<Record<string, string>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
};

const bookTypes = new Set(['book', 'chapter', 'report', 'thesis', 'entry-encyclopedia', 'entry-dictionary']);
const fileTags = new Set(['L1', 'L2', 'L4']);

/** Reads RIS. An entry ends with ER, or where the next begins; one without a type is kept where it has a title. */
export function readRis(text: string): ReadBibliography {
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const entry of splitRis(text)) {
    const hasTitle = entry.fields.some(({ tag, value }) => /^(?:TI|T1|CT)$/.test(tag) && value !== '');
    if (entry.fields.some(({ tag }) => tag === 'TY') || hasTitle) {
      items.push(readRisEntry(entry, `item-${items.length + 1}`));
    } else {
      failures.push(unreadableEntry(entry, 'This is not a RIS entry: it has neither a type (TY) nor a title.'));
    }
  }
  return { items, failures };
}

export function splitRis(text: string): TaggedEntry[] {
  return splitTagged(text, grammar);
}

/** @param fallbackId for an entry without an ID. */
export function readRisEntry({ original, fields }: TaggedEntry, fallbackId: string): BibliographyRecord {
  const type = cslTypeOfRis(firstValue(fields, 'TY'));
  const draft = draftRecord(fallbackId, type);
  // Zotero writes the editors of a book as others write those of its series.
  const isEditedBook = type === 'book' && !fields.some(({ tag }) => tag === 'A2' || tag === 'ED');
  const given = isEditedBook ? fields.map((field) => (field.tag === 'A3' ? { ...field, tag: 'ED' } : field)) : fields;
  for (const field of inOrderOfTrust(given)) if (field.value !== '') addField(draft, type, field);
  const pages = pagesOf(firstValue(fields, 'SP'), firstValue(fields, 'EP'));
  if (pages !== '') draft.csl.page = pages;
  return finishRecord(draft, original);
}

function addField(draft: RecordDraft, type: string, { tag, value }: TaggedField): void {
  const name = Object.hasOwn(nameFields, tag) ? nameFields[tag] : undefined;
  const variable = variableOf(tag, type, value);
  if (['TY', 'SP', 'EP'].includes(tag)) return;
  if (name !== undefined) {
    addName(draft, name, readName(value));
  } else if (tag === 'ID') {
    draft.csl.id = value;
    draft.csl['citation-key'] = value;
  } else if (tag === 'KW') {
    draft.tags.push(
      ...value
        .split(/[\n;]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    );
  } else if (tag === 'DA' || tag === 'PY' || tag === 'Y1') {
    setDate(draft, 'issued', readDate(value));
  } else if (tag === 'Y2') {
    draft.csl.accessed = readDate(value);
  } else if (tag === 'N1' || tag === 'RN') {
    addNote(draft, value);
  } else if (fileTags.has(tag)) {
    addAttachment(draft, value);
    keepUnmapped(draft, tag, value);
  } else if (variable === undefined || !setOnce(draft, variable, variable === 'DOI' ? bareDoi(value) : value)) {
    if (draft.csl[variable ?? ''] !== value) keepUnmapped(draft, tag, value);
  }
}

function variableOf(tag: string, type: string, value: string): string | undefined {
  switch (tag) {
    case 'T2':
      return type === 'book' ? 'collection-title' : 'container-title';
    case 'BT':
      return type === 'book' ? 'title' : 'container-title';
    case 'SN':
      return bookTypes.has(type) ? 'ISBN' : 'ISSN';
    case 'M1':
      return type === 'article-journal' ? undefined : 'number';
    case 'M3':
      return /^(?:doi:\s*)?10\.\d{4,9}\//i.test(value) ? 'DOI' : 'genre';
    case 'C3':
      return type === 'paper-conference' ? 'container-title' : undefined;
    default:
      return Object.hasOwn(textFields, tag) ? textFields[tag] : undefined;
  }
}

/** The journal's full name before its short one, and the day before the year, whichever stands first. */
function inOrderOfTrust(fields: readonly TaggedField[]): readonly TaggedField[] {
  const later = new Set(['JO', 'BT', 'C3', 'M3', 'PY', 'Y1']);
  return [...fields.filter(({ tag }) => !later.has(tag)), ...fields.filter(({ tag }) => later.has(tag))];
}

function firstValue(fields: readonly TaggedField[], wanted: string): string {
  return fields.find(({ tag, value }) => tag === wanted && value !== '')?.value ?? '';
}

function pagesOf(start: string, end: string): string {
  return end === '' || start.includes('-') ? start : `${start}-${end}`.replace(/^-/, '');
}

function bareDoi(value: string): string {
  return value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}
