import anyAscii from 'any-ascii';
import type { CslItem } from '../../contract/csl';
import { bibtexFields, bibtexValue } from './bibtex/bibtex-fields';
import { type BibtexEntry, mergeOriginal } from './bibtex/merge-original';
import { type BibtexDialect, bibtexType } from './bibtex-types';
import type { ImportedEntries, ImportedEntry } from './imported-entry';

/** Field names as BibTeX programs accept them; others of an imported entry cannot have come from one. */
const fieldName = /^[a-z][a-z0-9_:+-]*$/;

/**
 * Writes items as BibTeX or BibLaTeX: UTF-8, one field a line, keys unique in the file. What was imported from BibTeX and
 * not edited since is written as it came.
 */
export function writeBibtex(
  items: readonly CslItem[],
  dialect: BibtexDialect,
  imported: ImportedEntries = new Map(),
): string {
  const taken = new Set<string>();
  return items.map((item) => entryText(item, dialect, taken, imported.get(String(item.id)))).join('\n');
}

function entryText(
  item: CslItem,
  dialect: BibtexDialect,
  taken: Set<string>,
  imported: ImportedEntry | undefined,
): string {
  const { original } = imported ?? {};
  const merged = original?.format === 'bibtex' ? mergeOriginal(item, original.text, dialect) : undefined;
  const { type, fields } = merged ?? newEntry(item, dialect, imported?.unmapped ?? {});
  const lines = [...fields].map(([field, value]) => `  ${field} = ${value}`);
  return `@${type}{${[uniqueKey(item, merged?.key, taken), ...lines].join(',\n')}\n}\n`;
}

function newEntry(item: CslItem, dialect: BibtexDialect, unmapped: Readonly<Record<string, string>>): BibtexEntry {
  const fields = bibtexFields(item, dialect);
  for (const [field, value] of Object.entries(unmapped)) {
    const names = field.endsWith('-others') ? fields.get(field.slice(0, -'-others'.length)) : undefined;
    if (names !== undefined) fields.set(field.slice(0, -'-others'.length), names.replace(/\}$/, ' and others}'));
    const isFree = fieldName.test(field) && !field.endsWith('-others') && !fields.has(field);
    if (isFree && value.trim() !== '') fields.set(field, bibtexValue(field, value.trim()));
  }
  return { type: bibtexType(item, dialect), key: undefined, fields };
}

/** BibTeX keys: ASCII, without what ends or comments out an entry. A key that came out of such a file is good as it is. */
function uniqueKey(item: CslItem, imported: string | undefined, taken: Set<string>): string {
  const given = String(item.id);
  const isGood = given === imported && /^[^\s,{}()"#%~\\=]+$/.test(given);
  const wanted = isGood ? given : anyAscii(given).replace(/[^A-Za-z0-9_:.+/-]+/g, '') || 'item';
  let key = wanted;
  for (let number = 2; taken.has(key.toLowerCase()); number += 1) {
    key = `${wanted}-${number}`;
  }
  taken.add(key.toLowerCase());
  return key;
}
