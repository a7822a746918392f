import type { CslItem } from '../../../contract/csl';
import { type BibtexDialect, bibtexType, isClassicType } from '../bibtex-types';
import { changedVariables } from '../changed-variables';
import { mapBibtexEntry } from '../map-bibtex-entry';
import { type BibtexFields, bibtexFields } from './bibtex-fields';
import { balanceBraces } from './match-braces';
import { type Abbreviations, latexOf, type RawEntry, type RawField } from './raw-entry';
import { readValues } from './read-values';
import { splitBibtex } from './split-bibtex';

export interface BibtexEntry {
  readonly type: string;
  /** As it was imported; undefined for a work that was not. */
  readonly key: string | undefined;
  readonly fields: BibtexFields;
}

/** What BibTeX's own styles look for where BibLaTeX has another name. */
const classicNames: Readonly<Record<string, string>> = {
  year: 'date',
  month: 'date',
  journal: 'journaltitle',
  address: 'location',
  school: 'institution',
  annote: 'annotation',
};

/**
 * The entry that an item was imported from, with what was edited since: every field as it came whose value, read again,
 * still is the item's, and the others written anew.
 * @returns undefined where the text is no entry.
 */
export function mergeOriginal(item: CslItem, original: string, dialect: BibtexDialect): BibtexEntry | undefined {
  const { entries, abbreviations } = splitBibtex(original);
  const [entry] = entries;
  if (entry === undefined) return undefined;
  const context = { abbreviations, preamble: '' };
  const read = (fields: readonly RawField[]): CslItem => {
    const part = { ...entry, fields };
    return mapBibtexEntry({ ...part, values: readValues(part, context) }, 'item').csl;
  };
  const before = read(entry.fields);
  const changed = changedVariables(before, item);
  const hasOwn = (name: string) => entry.fields.some((field) => field.name === name);
  const missing =
    dialect === 'bibtex' ? Object.keys(classicNames).filter((name) => hasOwn(classicNames[name] ?? '')) : [];
  // To write a work anew takes longer than anything else here, and most were not edited.
  const isAsItWas = changed.size === 0 && missing.every(hasOwn);
  const oldFields = isAsItWas ? new Map<string, string>() : bibtexFields(before, dialect);
  const newFields = isAsItWas ? oldFields : bibtexFields(item, dialect);

  const isKept = (field: RawField): boolean => {
    if (changed.size === 0) return true;
    if (oldFields.get(field.name) !== newFields.get(field.name)) return false;
    const without = read(entry.fields.filter((one) => one !== field));
    return ![...changedVariables(before, without)].some((variable) => changed.has(variable));
  };
  const fields: BibtexFields = new Map();
  for (const field of entry.fields) {
    const name = freeName(field.name, fields);
    if (isKept(field)) fields.set(name, rawValue(field, abbreviations));
    else if (!fields.has(field.name) && newFields.has(field.name)) {
      fields.set(field.name, newFields.get(field.name) ?? '');
    }
  }
  for (const [name, value] of newFields) {
    if (!fields.has(name) && (missing.includes(name) || value !== oldFields.get(name))) fields.set(name, value);
  }
  return { type: typeOf(entry, before, item, dialect), key: entry.key, fields };
}

function freeName(name: string, fields: BibtexFields): string {
  let free = name;
  for (let number = 1; fields.has(free); number += 1) free = `${name}+duplicate-${number}`;
  return free;
}

/** An abbreviation of the file itself is written out, since the file that it goes into does not define it. */
function rawValue(field: RawField, abbreviations: Abbreviations): string {
  const parts = field.pieces.map((piece) => {
    if (piece.kind === 'macro' && !abbreviations.has(piece.name.toLowerCase())) return piece.name;
    const latex = latexOf({ name: field.name, pieces: [piece] }, abbreviations);
    return `{${hasPairs(latex) ? latex : spellBraces(field.name, latex)}}`;
  });
  return parts.join(' # ');
}

/** BibTeX counts braces with a backslash before them too. */
function hasPairs(latex: string): boolean {
  let depth = 0;
  for (const character of latex) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function spellBraces(name: string, latex: string): string {
  const [left, right] =
    name === 'file' || name === 'url' ? ['%7B', '%7D'] : ['\\textbraceleft{}', '\\textbraceright{}'];
  return balanceBraces(latex.replace(/\\([{}])/g, (_, brace) => (brace === '{' ? left : right)));
}

function typeOf(entry: RawEntry, before: CslItem, item: CslItem, dialect: BibtexDialect): string {
  const isSame = bibtexType(before, dialect) === bibtexType(item, dialect);
  return isSame && (dialect === 'biblatex' || isClassicType(entry.type)) ? entry.type : bibtexType(item, dialect);
}
