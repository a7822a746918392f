import { type CslDate, type CslName, cslItem } from '../../contract/csl';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from './read-bibliography';
import { cslTypeOfRis } from './ris-types';

/** "TY  - JOUR"; some programs write one space less or none at the end. */
const tagLine = /^\s*([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*)|)$/;

/** Tags whose meaning does not depend on the type; the first of several that is filled counts. */
const textFields: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  T3: 'collection-title',
  ST: 'title-short',
  JO: 'container-title',
  JF: 'container-title',
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
  M3: 'genre',
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

interface RisEntry {
  readonly original: string;
  readonly fields: (readonly [tag: string, value: string])[];
}

/** Reads RIS. An entry ends with ER, or where the next begins. */
export function readRis(text: string): ReadBibliography {
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const entry of entriesOf(text)) {
    if (entry.fields[0]?.[0] !== 'TY') {
      failures.push({
        entry: entry.original.trim().slice(0, 200),
        message: 'This is not a RIS entry: it does not begin with TY.',
      });
    } else {
      items.push(toRecord(entry, `item-${items.length + 1}`));
    }
  }
  return { items, failures };
}

function entriesOf(text: string): RisEntry[] {
  const entries: RisEntry[] = [];
  let lines: string[] = [];
  let fields: [string, string][] = [];

  function finish(): void {
    if (lines.some((line) => line.trim() !== '')) {
      entries.push({ original: lines.join('\n'), fields });
    }
    lines = [];
    fields = [];
  }

  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = tagLine.exec(line) ?? [];
    if (tag === 'TY') {
      finish();
    }
    lines.push(line);
    const last = fields.at(-1);
    if (tag === 'ER') {
      finish();
    } else if (tag !== undefined) {
      fields.push([tag, value.trim()]);
    } else if (last !== undefined && line.trim() !== '') {
      // A line without a tag goes on with the field above.
      last[1] = `${last[1]} ${line.trim()}`.trim();
    }
  }
  finish();
  return entries;
}

function toRecord({ original, fields }: RisEntry, fallbackId: string): BibliographyRecord {
  const type = cslTypeOfRis(fields[0]?.[1] ?? '');
  const csl: Record<string, unknown> = { id: fallbackId, type };
  const unmapped: Record<string, string> = {};
  const names: Record<string, CslName[]> = {};
  const keywords: string[] = [];
  let startPage = '';
  let endPage = '';

  for (const [tag, value] of fields.slice(1)) {
    const nameField = nameFields[tag];
    const textField = fieldOf(tag, type);
    if (value === '') {
      continue;
    }
    if (nameField !== undefined) {
      names[nameField] = [...(names[nameField] ?? []), toName(value)];
    } else if (textField !== undefined && csl[textField] === undefined) {
      csl[textField] = textField === 'DOI' ? value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') : value;
    } else if (tag === 'ID') {
      csl.id = value;
      csl['citation-key'] = value;
    } else if (tag === 'SP') {
      startPage = value;
    } else if (tag === 'EP') {
      endPage = value;
    } else if (tag === 'KW') {
      keywords.push(value);
    } else if (tag === 'DA' || tag === 'PY' || tag === 'Y1') {
      csl.issued = better(csl.issued as CslDate | undefined, toDate(value));
    } else if (tag === 'Y2') {
      csl.accessed = toDate(value);
    } else if (tag === 'N1' || tag === 'RN') {
      csl.note = csl.note === undefined ? value : `${csl.note}\n${value}`;
    } else {
      unmapped[tag] = unmapped[tag] === undefined ? value : `${unmapped[tag]}; ${value}`;
    }
  }
  if (startPage !== '' || endPage !== '') {
    csl.page = endPage === '' || startPage.includes('-') ? startPage : `${startPage}-${endPage}`.replace(/^-/, '');
  }
  if (keywords.length > 0) {
    csl.keyword = keywords.join(', ');
  }
  return { csl: cslItem.parse({ ...csl, ...names }), original, unmapped };
}

function fieldOf(tag: string, type: string): string | undefined {
  switch (tag) {
    case 'T2':
      return type === 'book' ? 'collection-title' : 'container-title';
    case 'SN':
      return bookTypes.has(type) ? 'ISBN' : 'ISSN';
    case 'M1':
      return type === 'article-journal' ? undefined : 'number';
    case 'C3':
      return type === 'paper-conference' ? 'container-title' : undefined;
    default:
      return Object.hasOwn(textFields, tag) ? textFields[tag] : undefined;
  }
}

/** "Family, Given, Suffix"; a name without a comma is an institution's. */
function toName(value: string): CslName {
  const [family = '', given, suffix] = value.split(',').map((part) => part.trim());
  if (given === undefined) {
    return { literal: value };
  }
  return { family, ...(given === '' ? {} : { given }), ...(suffix === undefined || suffix === '' ? {} : { suffix }) };
}

/** "2024/11/16/", "2024-11-16", "2024"; anything else stays as words. */
function toDate(value: string): CslDate {
  const [, year, month, day] = /^(-?\d{1,4})(?:[/.-](\d{1,2})?(?:[/.-](\d{1,2})?)?)?(?:\/.*)?$/.exec(value) ?? [];
  if (year === undefined) {
    return { literal: value.replace(/\/+$/, '') };
  }
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return { 'date-parts': [parts] };
}

/** DA says more than PY, whichever comes first. */
function better(known: CslDate | undefined, found: CslDate): CslDate {
  const detail = (date: CslDate | undefined) => date?.['date-parts']?.[0]?.length ?? 0;
  return known !== undefined && detail(known) >= detail(found) ? known : found;
}
