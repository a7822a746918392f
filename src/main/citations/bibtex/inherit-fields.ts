import type { RawEntry, RawField } from './raw-entry';

/** Of its own, never of its children's: BibLaTeX's list. */
const neverInherited = new Set(
  (
    'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring ' +
    'relatedtype shorthand shorthandintro sortkey keywords groups file abstract'
  ).split(' '),
);

/** What a part's entry calls the fields of the whole that have another name there. */
const wholeToPart: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
};

const parts = new Set([
  'inproceedings',
  'conference',
  'incollection',
  'inbook',
  'inreference',
  'bookinbook',
  'suppbook',
]);
const deepest = 8;

/** Gives each entry the fields that it takes from others by `crossref` and `xdata`; its own come first. */
export function inheritFields(
  entries: readonly RawEntry[],
  latexFor: (field: RawField) => string,
): readonly RawEntry[] {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, entry);
  }

  function fieldsOf(entry: RawEntry, depth: number): readonly RawField[] {
    const givers = entry.fields.filter(({ name }) => name === 'crossref' || name === 'xdata');
    if (givers.length === 0 || depth > deepest) return entry.fields;
    const fields = [...entry.fields];
    const names = new Set(fields.map(({ name }) => name));
    for (const giver of givers) {
      for (const key of latexFor(giver).split(',', 20)) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (parent === undefined || parent === entry) continue;
        for (const field of fieldsOf(parent, depth + 1)) {
          const name = giver.name === 'xdata' ? field.name : inheritedName(field.name, entry.type, parent.type);
          if (name !== undefined && !names.has(name)) {
            names.add(name);
            fields.push({ ...field, name });
          }
        }
      }
    }
    return fields;
  }

  return entries.map((entry) => {
    const fields = fieldsOf(entry, 0);
    return fields === entry.fields ? entry : { ...entry, fields };
  });
}

function inheritedName(name: string, child: string, parent: string): string | undefined {
  if (neverInherited.has(name)) return undefined;
  if (child === 'article' && parent === 'periodical') return name === 'title' ? 'journaltitle' : name;
  if (!parts.has(child)) return name;
  return Object.hasOwn(wholeToPart, name) ? wholeToPart[name] : name;
}
