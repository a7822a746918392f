import type { CslItem, CslName } from '../../../contract/csl';
import { datePartsOf, dateText, dateWords } from '../csl-dates';
import { endnoteTypeFor } from '../endnote-types';
import type { ImportedEntries } from '../imported-entry';
import { pairedTags } from '../paired-tags';

/** Elements of EndNote's that imported records had besides. */
const ownElements =
  /^(?:custom[1-7]|misc[1-3]|auth-address|section|reprint-edition|research-notes|caption|orig-pub|reviewed-item|remote-database-provider|work-location|num-vols|translated-title)$/;

const faces: Readonly<Record<string, string>> = { i: 'italic', b: 'bold', sup: 'superscript', sub: 'subscript' };

/** Writes items as EndNote's XML, which EndNote, Zotero and Mendeley read. */
export function writeEndnoteXml(items: readonly CslItem[], imported: ImportedEntries = new Map()): string {
  const records = items.map((item, index) => recordXml(item, index + 1, imported.get(String(item.id))?.unmapped ?? {}));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${records.join('\n')}\n</records></xml>\n`;
}

function recordXml(item: CslItem, number: number, unmapped: Readonly<Record<string, string>>): string {
  const type = endnoteTypeFor(item.type);
  const isBook = item.type === 'book';
  const parts = [
    '<database name="Citewright" path="">Citewright</database>',
    `<source-app name="Citewright" version="1.0">Citewright</source-app>`,
    `<rec-number>${number}</rec-number>`,
    `<ref-type name="${type.name}">${type.number}</ref-type>`,
    group('contributors', [
      people('authors', item.author),
      people('secondary-authors', item.editor),
      people('tertiary-authors', item['collection-editor'] as CslItem['editor']),
      people('subsidiary-authors', item.translator),
    ]),
    group('titles', [
      element('title', item.title),
      element('secondary-title', isBook ? item['collection-title'] : item['container-title']),
      element('tertiary-title', isBook ? undefined : item['collection-title']),
      element('short-title', item['title-short']),
      element('alt-title', item['container-title-short']),
    ]),
    element('pages', item.page),
    element('volume', item.volume),
    element('number', item.issue ?? item.number),
    element('num-vols', item['number-of-volumes']),
    element('edition', item.edition),
    group(
      'keywords',
      String(item.keyword ?? '')
        .split(/\s*[,;]\s*/)
        .map((keyword) => element('keyword', keyword)),
    ),
    dates(item),
    element('pub-location', item['publisher-place']),
    element('publisher', item.publisher),
    element('isbn', item.ISBN ?? item.ISSN),
    element('call-num', item['call-number']),
    element('accession-num', item.archive_location),
    element('electronic-resource-num', item.DOI),
    element('abstract', item.abstract),
    element('notes', item.note),
    element('label', item.id),
    group('urls', [group('related-urls', [element('url', item.URL)])]),
    element('work-type', item.genre),
    element('remote-database-name', item.source),
    element('language', item.language),
    element('access-date', accessDate(item)),
    ...Object.entries(unmapped).map(([name, value]) => (ownElements.test(name) ? element(name, value) : '')),
  ];
  return `<record>${parts.join('')}</record>`;
}

function people(name: string, names: readonly CslName[] | undefined): string {
  return group(
    name,
    (names ?? []).map((one) => element('author', nameText(one))),
  );
}

/** A comma at its end tells EndNote that a name is an institution's, and any other would split it. */
function nameText({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined || family === undefined) return `${(literal ?? given ?? '').replace(/,/g, '')},`;
  const whole = [particles['dropping-particle'], particles['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [whole, given ?? '', ...(suffix ? [suffix] : [])].join(', ');
}

function dates(item: CslItem): string {
  const [issued] = datePartsOf(item.issued);
  return group('dates', [
    element('year', issued?.year ?? dateWords(item.issued)),
    issued?.month === undefined ? '' : group('pub-dates', [element('date', dateText(issued))]),
  ]);
}

function accessDate(item: CslItem): string | undefined {
  const [accessed] = datePartsOf(item.accessed);
  return accessed === undefined ? dateWords(item.accessed) : dateText(accessed);
}

function group(name: string, elements: readonly string[]): string {
  const inside = elements.join('');
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}

function element(name: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? '' : `<${name}>${styles(text)}</${name}>`;
}

/** EndNote sets text in runs of one face each. */
function styles(text: string): string {
  const open: string[] = [];
  let runs = '';
  let at = 0;
  const addRun = (end: number): void => {
    if (end === at) return;
    const face = open.map((one) => faces[one] ?? '').join(' ') || 'normal';
    runs += `<style face="${face}" font="default" size="100%">${escapeXml(text.slice(at, end))}</style>`;
  };
  for (const { index, length, name, isClosing } of pairedTags(text)) {
    if (faces[name] === undefined) continue;
    addRun(index);
    at = index + length;
    if (isClosing) open.splice(open.lastIndexOf(name), 1);
    else open.push(name);
  }
  addRun(text.length);
  return runs;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r?\n/g, '&#xD;');
}
