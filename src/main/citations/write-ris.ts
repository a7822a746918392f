import type { CslItem, CslName } from '../../contract/csl';
import { changedVariables } from './changed-variables';
import { datePartsOf, dateText, dateWords } from './csl-dates';
import type { ImportedEntries } from './imported-entry';
import { risTypeOfCsl } from './ris-types';
import { readRisEntry, splitRis } from './tagged/read-ris';
import type { TaggedField } from './tagged/tagged-entry';

type Line = readonly [tag: string, value: unknown];
/** One line of the file: what stands there is text. */
type RisLine = readonly [tag: string, value: string];

/** Writes items as RIS, with the line ends that its specification asks for; what came from RIS and was not edited, as it came. */
export function writeRis(items: readonly CslItem[], imported: ImportedEntries = new Map()): string {
  return items
    .map((item) => {
      const { original } = imported.get(String(item.id)) ?? {};
      const lines = original?.format === 'ris' ? mergedLines(item, original.text) : entryLines(item);
      return `${[...lines.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - '].join('\r\n')}\r\n`;
    })
    .join('\r\n');
}

/** The lines that an item was imported from, but for those whose tag says what was edited since. */
function mergedLines(item: CslItem, original: string): readonly RisLine[] {
  const [entry] = splitRis(original);
  if (entry === undefined) return entryLines(item);
  const { fields } = entry;
  const before = readRisEntry(entry, 'item').csl;
  const changed = changedVariables(before, item);
  const oldLines = entryLines(before);
  const newLines = entryLines(item);
  const edited = new Set(
    [...new Set(fields.map(({ tag }) => tag))].filter((tag) => {
      const without = readRisEntry({ original, fields: fields.filter((field) => field.tag !== tag) }, 'item').csl;
      return changed.size > 0 && [...changedVariables(before, without)].some((variable) => changed.has(variable));
    }),
  );
  const kept = fields.filter(({ tag }) => tag === 'TY' || !(edited.has(tag) || tag === 'ID')).flatMap(linesOf);
  const known = new Set(kept.map(([tag]) => tag));
  const added = newLines.filter(([tag]) => {
    const isOther = edited.has(tag) || valuesOf(oldLines, tag) !== valuesOf(newLines, tag);
    return tag === 'ID' || (isOther && !known.has(tag));
  });
  const [, type = 'GEN'] = changed.has('type') ? (newLines[0] ?? []) : (kept.find(([tag]) => tag === 'TY') ?? []);
  const head: RisLine[] = [['TY', type]];
  return [...head, ...added.filter(([tag]) => tag === 'ID'), ...kept, ...added].filter(
    ([tag], index, lines) =>
      index === 0 || (tag !== 'TY' && (tag !== 'ID' || index === lines.findIndex(([one]) => one === 'ID'))),
  );
}

function linesOf({ tag, value }: TaggedField): RisLine[] {
  return value
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [tag, line]);
}

function valuesOf(lines: readonly RisLine[], wanted: string): string {
  return JSON.stringify(lines.filter(([tag]) => tag === wanted));
}

function entryLines(item: CslItem): readonly RisLine[] {
  const [first, ...rest] = String(item.page ?? '').split(/\s*(?:--+|[-–—])\s*/);
  const isBook = item.type === 'book';
  const lines: Line[] = [
    ['TY', risTypeOfCsl(item.type)],
    ['ID', item.id],
    ...nameLines('AU', item.author),
    ...nameLines('A2', item.editor),
    ...nameLines('A3', item['collection-editor'] as CslItem['editor']),
    ...nameLines('A4', item.translator),
    ['TI', item.title],
    ['ST', item['title-short']],
    ['T2', isBook ? item['collection-title'] : item['container-title']],
    ['T3', isBook ? undefined : item['collection-title']],
    ['J2', item['container-title-short']],
    ...dateLines(item),
    ['VL', item.volume],
    ['IS', item.issue],
    ['M1', item.number],
    ['SP', first],
    ['EP', rest.length === 0 ? undefined : rest.join('-')],
    ['ET', item.edition],
    ['NV', item['number-of-volumes']],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['SN', item.ISBN ?? item.ISSN],
    ['M3', item.genre],
    ['LA', item.language],
    ['CN', item['call-number']],
    ['DB', item.source],
    ['AN', item.archive_location],
    ...keywords(item.keyword),
    ['AB', item.abstract],
    ...(item.note ?? '').split('\n').map((line): Line => ['N1', line]),
  ];
  return lines.flatMap(lineText);
}

function dateLines(item: CslItem): Line[] {
  const [issued] = datePartsOf(item.issued);
  const [accessed] = datePartsOf(item.accessed);
  return [
    ['PY', issued?.year ?? dateWords(item.issued)],
    ['DA', issued === undefined ? undefined : dateText(issued, '/')],
    ['Y2', accessed === undefined ? dateWords(item.accessed) : dateText(accessed, '/')],
  ];
}

function nameLines(tag: string, names: readonly CslName[] | undefined): Line[] {
  return (names ?? []).map((name) => [tag, nameText(name)]);
}

function nameText(name: CslName): string {
  if (name.literal !== undefined || name.family === undefined) {
    // A comma would split an institution into family and given name.
    return (name.literal ?? name.given ?? '').replace(/,/g, '');
  }
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const suffix = name.suffix === undefined || name.suffix === '' ? '' : `, ${name.suffix}`;
  return `${family}, ${name.given ?? ''}${suffix}`;
}

function keywords(keyword: unknown): Line[] {
  return typeof keyword === 'string' ? keyword.split(/\s*[,;]\s*/).map((word) => ['KW', word]) : [];
}

/** One line a field: a line end inside a value could be taken for the next tag. */
function lineText([tag, value]: Line): RisLine[] {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? [] : [[tag, text]];
}
