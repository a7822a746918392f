import type { CslName } from '../../../contract/csl';
import { Failure } from '../../../contract/result';
import { beginningOf, isRecord, parseJson } from '../parse-json';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from '../read-bibliography';
import { collectionPath, type FileCollection } from './collection-paths';
import { noteText } from './note-text';
import { zoteroRecord } from './zotero-item';

/** Of an item itself, not of the work. */
const bookkeeping = new Set(
  (
    'itemID itemKey key itemType uri select libraryID dateAdded dateModified relations tags creators notes attachments ' +
    'collections version citekey multi deleted inPublications'
  ).split(' '),
);

/**
 * Reads Better BibTeX's JSON, which has all that Zotero knows of each item.
 * @throws Failure invalid-input where the text is not JSON or holds no items.
 */
export function readBetterBibtexJson(text: string): ReadBibliography {
  const file = parseJson(text);
  if (!isRecord(file) || !Array.isArray(file.items)) {
    throw new Failure(
      'invalid-input',
      'This JSON file holds no items of Better BibTeX. Export it again as "BetterBibTeX JSON".',
    );
  }
  const { ofItem } = readCollections(file.collections);
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const item of file.items) {
    const isNoWork = isRecord(item) && ['attachment', 'note', 'annotation'].includes(String(item.itemType));
    if (isNoWork) continue;
    try {
      if (!isRecord(item)) throw new Error('it is not an object');
      items.push(toRecord(item, ofItem, `item-${items.length + 1}`));
    } catch (error) {
      failures.push({
        entry: beginningOf(item),
        message: `This item cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      });
    }
  }
  return { items, failures };
}

function toRecord(
  item: Readonly<Record<string, unknown>>,
  collectionsOf: ReadonlyMap<string, readonly string[]>,
  fallbackId: string,
): BibliographyRecord {
  const fields = Object.entries(item).flatMap(([name, value]): [string, string][] =>
    !bookkeeping.has(name) && (typeof value === 'string' || typeof value === 'number') ? [[name, String(value)]] : [],
  );
  const citeKey = textOf(item.citekey);
  return zoteroRecord(
    {
      type: String(item.itemType ?? 'document'),
      fields:
        citeKey === '' ? fields : [['citationKey', citeKey], ...fields.filter(([name]) => name !== 'citationKey')],
      creators: recordsIn(item.creators).map((creator) => ({
        role: textOf(creator.creatorType) || 'author',
        name: nameOf(creator),
      })),
      tags: listIn(item.tags)
        .map((tag) => (isRecord(tag) ? textOf(tag.tag) : textOf(tag)))
        .filter((tag) => tag !== ''),
      notes: listIn(item.notes).map((note) => noteText(isRecord(note) ? textOf(note.note) : textOf(note))),
      collections: collectionsOf.get(textOf(item.itemID)) ?? [],
      attachments: recordsIn(item.attachments).map(({ path, localPath }) => textOf(localPath) || textOf(path)),
      original: JSON.stringify(item),
    },
    fallbackId,
  );
}

/** Collections by item: they stand beside the items, as a map by key or as trees. */
function readCollections(given: unknown): { readonly ofItem: ReadonlyMap<string, readonly string[]> } {
  const collections = new Map<string, FileCollection>();
  const members = new Map<string, string[]>();

  function add(
    collection: Readonly<Record<string, unknown>>,
    key: string,
    parent: string | undefined,
    depth: number,
  ): void {
    const above = parent ?? (textOf(collection.parent) || undefined);
    collections.set(key, { name: textOf(collection.name), parent: above });
    for (const item of listIn(collection.items)) members.set(textOf(item), [...(members.get(textOf(item)) ?? []), key]);
    for (const [index, child] of listIn(collection.collections).entries()) {
      if (isRecord(child) && depth > 0) add(child, textOf(child.key) || `${key}.${index}`, key, depth - 1);
    }
  }

  const roots = isRecord(given) ? Object.entries(given) : [...listIn(given).entries()];
  for (const [key, collection] of roots) {
    if (isRecord(collection)) add(collection, textOf(collection.key) || String(key), undefined, 20);
  }
  const paths = (keys: readonly string[]) => keys.map((key) => collectionPath(collections, key));
  return { ofItem: new Map([...members].map(([item, keys]) => [item, paths(keys)])) };
}

function nameOf({ name, firstName, lastName }: Readonly<Record<string, unknown>>): CslName {
  const literal = textOf(name);
  const family = textOf(lastName);
  const given = textOf(firstName);
  if (literal !== '') return { literal };
  return given === '' ? { literal: family } : { family, given };
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return listIn(value).filter(isRecord);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
