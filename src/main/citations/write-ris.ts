import type { CslItem, CslName } from '../../contract/csl';
import { datePartsOf, dateText, dateWords } from './csl-dates';
import { risTypeOfCsl } from './ris-types';

type Line = readonly [tag: string, value: unknown];

/** Writes items as RIS, with the line ends that its specification asks for. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map((item) => `${entryLines(item).join('\r\n')}\r\n`).join('\r\n');
}

function entryLines(item: CslItem): string[] {
  const [first, ...rest] = String(item.page ?? '').split(/\s*(?:--+|[-–—])\s*/);
  const isBook = item.type === 'book';
  const lines: Line[] = [
    ['ID', item['citation-key'] ?? item.id],
    ...nameLines('AU', item.author),
    ...nameLines('A2', item.editor),
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
    ...keywords(item.keyword),
    ['AB', item.abstract],
    ['N1', item.note],
  ];
  return [`TY  - ${risTypeOfCsl(item.type)}`, ...lines.flatMap(lineText), 'ER  - '];
}

function dateLines(item: CslItem): Line[] {
  const [issued] = datePartsOf(item.issued);
  const [accessed] = datePartsOf(item.accessed);
  return [
    ['PY', issued?.year ?? dateWords(item.issued)],
    ['DA', issued === undefined ? undefined : dateText(issued, '/')],
    ['Y2', accessed === undefined ? undefined : dateText(accessed, '/')],
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
function lineText([tag, value]: Line): string[] {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? [] : [`${tag}  - ${text}`];
}
