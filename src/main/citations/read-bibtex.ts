import { attachmentPaths, isFileField } from './bibtex/attachment-paths';
import { inheritFields } from './bibtex/inherit-fields';
import { type JabrefGroups, readJabrefGroups } from './bibtex/jabref-groups';
import { splitKeywords } from './bibtex/plain-values';
import { type Abbreviations, latexOf, type RawEntry } from './bibtex/raw-entry';
import { readValues } from './bibtex/read-values';
import { type SplitBibtex, splitBibtex } from './bibtex/split-bibtex';
import { mapBibtexEntry } from './map-bibtex-entry';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from './read-bibliography';

/** Definitions beyond this are no small helpers for sorting. */
const longestPreamble = 5_000;

/** Reads BibTeX and BibLaTeX. */
export function readBibtex(text: string): ReadBibliography {
  const split = splitBibtex(text);
  const { abbreviations } = split;
  const groups = readJabrefGroups(split.comments);
  const context = { abbreviations, preamble: preambleOf(split) };
  const whole = inheritFields(split.entries, (field) => latexOf(field, abbreviations));
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const [position, entry] of whole.entries()) {
    if (entry.type === 'xdata') continue;
    const own = split.entries[position] ?? entry;
    try {
      if (entry.key === '' && entry.fields.length === 0) throw new Error('it has neither a key nor fields.');
      const values = readValues(entry, context);
      items.push({
        ...mapBibtexEntry({ ...entry, values }, `item-${items.length + 1}`),
        original: originalOf(own, abbreviations),
        tags: tagsOf(values.get('keywords')),
        collections: collectionsOf(own, groups, abbreviations),
        attachments: own.fields
          .filter(({ name }) => isFileField(name))
          .flatMap((field) => attachmentPaths(latexOf(field, abbreviations))),
      });
    } catch (error) {
      failures.push(unreadable(entry.text, error instanceof Error ? error.message : String(error)));
    }
  }
  return { items, failures };
}

function preambleOf({ preambles }: SplitBibtex): string {
  const definitions = preambles.filter((preamble) => /\\(?:re)?newcommand|\\def\b/.test(preamble));
  const text = definitions.map((preamble) => `@preamble{${preamble}}\n`).join('');
  return text.length <= longestPreamble ? text : '';
}

/** The entry with the abbreviations that it uses, so that it can be read again alone. */
function originalOf({ text, fields }: RawEntry, abbreviations: Abbreviations): string {
  const used = new Set(
    fields.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'macro' ? [piece.name.toLowerCase()] : [])),
    ),
  );
  const definitions = [...used]
    .filter((name) => abbreviations.has(name))
    .map((name) => `@string{${name} = {${abbreviations.get(name)}}}\n`);
  return definitions.join('') + text;
}

function tagsOf(keywords: unknown): string[] {
  return Array.isArray(keywords) ? keywords.map(String) : [];
}

/** JabRef puts works into groups by their keys or, in newer files, by the names of the groups in a field. */
function collectionsOf(
  { key, fields }: RawEntry,
  { ofKey, pathOf }: JabrefGroups,
  abbreviations: Abbreviations,
): string[] {
  const named = fields
    .filter(({ name }) => name === 'groups')
    .flatMap((field) => splitKeywords(latexOf(field, abbreviations)))
    .map((name) => pathOf.get(name) ?? name);
  return [...new Set([...(ofKey.get(key) ?? []), ...named])];
}

function unreadable(text: string, problem: string): UnreadableEntry {
  return { entry: text.trim().slice(0, 200), message: `This entry cannot be read: ${problem.split('\n')[0]}` };
}
