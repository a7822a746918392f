import type { ReadBibliography } from '../read-bibliography';
import {
  addName,
  addNote,
  draftRecord,
  finishRecord,
  keepUnmapped,
  type RecordDraft,
  setDate,
  setOnce,
} from '../record-draft';
import { readDate } from './read-date';
import { readName } from './read-name';
import { splitTagged, type TaggedField, type TaggedGrammar, unreadableEntry } from './tagged-entry';

/** "PMID- 31452104"; a value goes on in lines that begin with six spaces. */
const grammar: TaggedGrammar = {
  line: /^([A-Z][A-Z0-9]{0,4}) {0,4}- ?(.*)$/s,
  first: new Set(['PMID']),
  lists: new Set(),
};

const textFields: Readonly<Record<string, string>> = {
  TI: 'title',
  JT: 'container-title',
  BTI: 'container-title',
  TA: 'container-title-short',
  VI: 'volume',
  IP: 'issue',
  PG: 'page',
  AB: 'abstract',
  PB: 'publisher',
  PL: 'publisher-place',
  ISBN: 'ISBN',
  PMID: 'PMID',
  PMC: 'PMCID',
  EN: 'edition',
  CTI: 'collection-title',
};

const types: readonly (readonly [publication: RegExp, csl: string])[] = [
  [/^book chapter/i, 'chapter'],
  [/^books?\b/i, 'book'],
  [/^(?:congress|clinical conference)/i, 'paper-conference'],
  [/^dataset/i, 'dataset'],
  [/^preprint/i, 'article'],
  [/^(?:newspaper article|news)/i, 'article-newspaper'],
  [/^(?:technical report|government publication)/i, 'report'],
  [/^(?:academic dissertation)/i, 'thesis'],
];

/** Reads the format of PubMed (MEDLINE, .nbib). */
export function readNbib(text: string): ReadBibliography {
  const items: ReadBibliography['items'][number][] = [];
  const failures: ReadBibliography['failures'][number][] = [];
  for (const entry of splitTagged(text, grammar)) {
    if (!entry.fields.some(({ tag }) => tag === 'PMID' || tag === 'TI' || tag === 'BTI')) {
      failures.push(unreadableEntry(entry, 'This is not a PubMed record: it has neither a PMID nor a title.'));
      continue;
    }
    const draft = draftRecord(`item-${items.length + 1}`, typeOf(entry.fields));
    const tags = new Set(entry.fields.map(({ tag }) => tag));
    for (const field of entry.fields) if (field.value !== '') addField(draft, field, tags);
    items.push(finishRecord(draft, entry.original));
  }
  return { items, failures };
}

function addField(draft: RecordDraft, { tag, value }: TaggedField, tags: ReadonlySet<string>): void {
  switch (tag) {
    case 'FAU':
      addName(draft, 'author', readName(value));
      break;
    case 'AU':
      // The short forms of the names that FAU has in full.
      if (!tags.has('FAU')) addName(draft, 'author', shortName(value));
      break;
    case 'CN':
      addName(draft, 'author', { literal: value });
      break;
    case 'FED':
      addName(draft, 'editor', readName(value));
      break;
    case 'ED':
      if (!tags.has('FED')) addName(draft, 'editor', shortName(value));
      break;
    case 'DP':
      setDate(draft, 'issued', readDate(value));
      break;
    case 'LID':
    case 'AID':
      addNumber(draft, tag, value);
      break;
    case 'MH':
    case 'OT':
      draft.tags.push(value.replaceAll('*', ''));
      break;
    case 'GN':
      addNote(draft, value);
      break;
    case 'LA':
      setOnce(draft, 'language', languages[value.toLowerCase()] ?? value);
      break;
    case 'IS':
      // The printed issues' number comes first or is said to be theirs.
      if (!setOnce(draft, 'ISSN', value.replace(/ \(.*\)$/, ''))) keepUnmapped(draft, tag, value);
      break;
    default: {
      const variable = Object.hasOwn(textFields, tag) ? textFields[tag] : undefined;
      const said = variable === 'title' ? value.replace(/(?<=[^.])\.$/, '').replace(/^\[(.*)\]$/, '$1') : value;
      const isBook = variable === 'container-title' && tag === 'BTI' && !tags.has('TI');
      if (variable === undefined || !setOnce(draft, isBook ? 'title' : variable, said)) keepUnmapped(draft, tag, value);
    }
  }
}

const languages: Readonly<Record<string, string>> = {
  chi: 'zh',
  dut: 'nl',
  eng: 'en',
  fre: 'fr',
  ger: 'de',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  pol: 'pl',
  por: 'pt',
  rus: 'ru',
  spa: 'es',
  ukr: 'uk',
};

/** "10.1016/j.cell.2019.07.001 [doi]" */
function addNumber(draft: RecordDraft, tag: string, value: string): void {
  const [, number = value, kind = ''] = /^(.*?)\s*\[(\w+)\]$/.exec(value) ?? [];
  if (kind === 'doi' && (draft.csl.DOI === number || setOnce(draft, 'DOI', number))) return;
  keepUnmapped(draft, tag, value);
}

/** "Smith JA" */
function shortName(value: string): ReturnType<typeof readName> {
  const [, family, given] = /^(.+) ([A-Z]{1,4})$/.exec(value) ?? [];
  return family === undefined || given === undefined ? { literal: value } : { family, given };
}

function typeOf(fields: readonly TaggedField[]): string {
  if (fields.some(({ tag }) => tag === 'BTI')) return fields.some(({ tag }) => tag === 'TI') ? 'chapter' : 'book';
  const kinds = fields.filter(({ tag }) => tag === 'PT').map(({ value }) => value);
  return types.find(([pattern]) => kinds.some((kind) => pattern.test(kind)))?.[1] ?? 'article-journal';
}
