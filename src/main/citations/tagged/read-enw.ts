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
import { readDate } from './read-date';
import { readEndnoteName } from './read-name';
import { splitTagged, type TaggedField, type TaggedGrammar, unreadableEntry } from './tagged-entry';

/** "%A Smith, John": EndNote's tagged format, after refer's. */
const grammar: TaggedGrammar = {
  line: /^%([0-9A-Za-z!@#$^&*(~+?>[\]<,.|'":;/=_-]) ?(.*)$/,
  first: new Set(['0']),
  lists: new Set(['K', '>']),
};

const textFields: Readonly<Record<string, string>> = {
  T: 'title',
  '!': 'title-short',
  J: 'container-title',
  S: 'collection-title',
  V: 'volume',
  N: 'issue',
  P: 'page',
  I: 'publisher',
  C: 'publisher-place',
  R: 'DOI',
  U: 'URL',
  X: 'abstract',
  7: 'edition',
  6: 'number-of-volumes',
  9: 'genre',
  G: 'language',
  L: 'call-number',
  M: 'archive_location',
  W: 'source',
};

const nameFields: Readonly<Record<string, string>> = { A: 'author', E: 'editor', Y: 'collection-editor' };
const bookTypes = new Set(['book', 'chapter', 'report', 'thesis', 'entry-encyclopedia', 'entry-dictionary']);

/** Reads EndNote's tagged format (.enw); blank lines end its entries where they begin with no type, as refer's do. */
export function readEnw(text: string): ReadBibliography {
  const items: ReadBibliography['items'][number][] = [];
  const failures: ReadBibliography['failures'][number][] = [];
  const hasBlankEnds = !/^%0 /m.test(text);
  for (const entry of splitTagged(text, { ...grammar, hasBlankEnds })) {
    if (!entry.fields.some(({ tag, value }) => /^[0T]$/.test(tag) && value !== '')) {
      failures.push(
        unreadableEntry(entry, 'This is not an EndNote record: it has neither a type (%0) nor a title (%T).'),
      );
      continue;
    }
    const said = entry.fields.find(({ tag }) => tag === '0')?.value;
    const type = said === undefined ? guessType(entry.fields) : endnoteTypeOf(said);
    const draft = draftRecord(`item-${items.length + 1}`, type);
    for (const field of entry.fields) if (field.value !== '' && field.tag !== '0') addField(draft, type, field);
    items.push(finishRecord(draft, entry.original));
  }
  return { items, failures };
}

function addField(draft: RecordDraft, type: string, { tag, value }: TaggedField): void {
  const name = Object.hasOwn(nameFields, tag) ? nameFields[tag] : undefined;
  if (name !== undefined) {
    addName(draft, name, readEndnoteName(value));
    return;
  }
  switch (tag) {
    case '?':
      if (type === 'book') addName(draft, 'translator', readEndnoteName(value));
      else keepUnmapped(draft, tag, value);
      break;
    case 'D':
    case '8':
      setDate(draft, 'issued', readDate(value));
      break;
    case '[':
      setDate(draft, 'accessed', readDate(value));
      break;
    case 'K':
      return void draft.tags.push(
        ...value
          .split(/[\n;]/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      );
    case 'Z':
      addNote(draft, value);
      break;
    case 'F':
      Object.assign(draft.csl, { id: value, 'citation-key': value });
      break;
    case '>':
      for (const path of value.split('\n')) addAttachment(draft, path);
      keepUnmapped(draft, tag, value);
      break;
    default: {
      const variable = variableOf(tag, type);
      if (variable === undefined || !setOnce(draft, variable, value)) keepUnmapped(draft, tag, value);
    }
  }
}

function variableOf(tag: string, type: string): string | undefined {
  if (tag === 'B') return type === 'book' ? 'collection-title' : 'container-title';
  if (tag === '@') return bookTypes.has(type) ? 'ISBN' : 'ISSN';
  return Object.hasOwn(textFields, tag) ? textFields[tag] : undefined;
}

/** Of refer's entries, which have no type. */
function guessType(fields: readonly TaggedField[]): string {
  const tags = new Set(fields.map(({ tag }) => tag));
  if (tags.has('J')) return 'article-journal';
  if (tags.has('B')) return 'chapter';
  return tags.has('I') ? 'book' : 'document';
}
