import type { ParagraphKind } from '../../../contract/sources';
import { createPassageWriter, type PassageText, type PassageWriter, type SpanKind, safeHref } from '../passage-writer';
import { descendants, isElement, type MarkupElement } from '../xml/markup-tree';
import { blocks, neverText } from './element-kinds';
import { languageTag } from './language-tag';
import { isDataTable, tableText } from './table-text';

/** How one document's markup is read; every part may be left out. */
export interface MarkupReading {
  /** Elements that are no part of the text, beside those that never are. */
  isSkipped?(element: MarkupElement): boolean;
  /** Label of the page that begins at this element, undefined where none does. */
  pageAt?(element: MarkupElement): string | undefined;
}

const spanKinds: Readonly<Record<string, SpanKind>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};
const footnoteRole = /\b(?:doc-)?(?:footnotes?|endnotes?|rearnotes?)\b/;

/** What surrounds an element. */
interface Place {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly listDepth: number;
  readonly language: string;
}

/** The canonical text of a tree of HTML or XHTML: words, paragraphs and spans, and nothing that could run. */
export function markupParagraphs(root: MarkupElement, reading: MarkupReading = {}): PassageText {
  const writer = createPassageWriter();
  writeMarkup(root, writer, reading);
  return writer.finish();
}

/** As `markupParagraphs`, into a text that has begun: a book has many files. */
export function writeMarkup(root: MarkupElement, writer: PassageWriter, reading: MarkupReading): void {
  const top: Place = { kind: 'paragraph', level: 0, listDepth: 0, language: '' };
  const start = (place: Place): void => writer.startParagraph(place.kind, place.level, place.language);
  start(top);
  walk(root, top, false);
  start(top);

  function walk(element: MarkupElement, around: Place, isPre: boolean): void {
    if (neverText.has(element.name) || isHidden(element) || reading.isSkipped?.(element) === true) return;
    const page = reading.pageAt?.(element);
    if (page !== undefined) writer.startPage(page);
    const place = placeIn(element, around);
    if (element.name === 'br') writer.breakLine();
    else if (element.name === 'table' && isDataTable(element)) writeTable(element, place, around);
    else writeElement(element, place, around, isPre);
  }

  function writeTable(table: MarkupElement, place: Place, around: Place): void {
    start({ ...place, kind: 'table', level: 0 });
    writer.writeAsIs(tableText(table));
    start(around);
    // A table is one paragraph: a page that begins within it counts from its end.
    const pages = descendants(table, () => true).map((inner) => reading.pageAt?.(inner));
    const page = pages.findLast((label) => label !== undefined);
    if (page !== undefined) writer.startPage(page);
  }

  function writeElement(element: MarkupElement, place: Place, around: Place, isPre: boolean): void {
    const isBlock = blocks.has(element.name);
    if (isBlock) start(place);
    const span = spanOf(element, place);
    if (span !== undefined) writer.openSpan(span.kind, span.href);
    const keepsSpace = isPre || element.name === 'pre';
    for (const child of element.children) {
      if (isElement(child)) walk(child, place, keepsSpace);
      else if (keepsSpace) writer.writeAsIs(child);
      else writer.write(child);
    }
    if (span !== undefined) writer.closeSpan();
    if (isBlock) start(around);
  }
}

function placeIn({ name, attributes }: MarkupElement, around: Place): Place {
  const language = languageTag(attributes.get('xml:lang') ?? attributes.get('lang') ?? '');
  const place = language === '' || name === 'html' || name === 'body' ? around : { ...around, language };
  const isInNote = place.kind === 'footnote';
  if (isNote(name, attributes)) return { ...place, kind: 'footnote', level: 0 };
  if (/^h[1-6]$/.test(name)) return { ...place, kind: 'heading', level: Number(name[1]) };
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...place, listDepth: place.listDepth + 1 };
    case 'li':
    case 'dd':
      if (isInNote) return place;
      return { ...place, kind: 'list-item', level: Math.max(1, place.listDepth) };
    case 'blockquote':
      return isInNote ? place : { ...place, kind: 'quote', level: 0 };
    case 'pre':
      return { ...place, kind: 'code', level: 0 };
    default:
      return place;
  }
}

function isNote(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const role = attributes.get('role') ?? '';
  const type = attributes.get('epub:type') ?? '';
  if (footnoteRole.test(`${role} ${type}`)) return true;
  const isContainer = name === 'section' || name === 'div' || name === 'ol' || name === 'aside' || name === 'li';
  if (!isContainer) return false;
  const names = (attributes.get('class') ?? '').split(/\s+/);
  return (
    names.includes('footnotes') ||
    names.includes('footnote') ||
    names.includes('endnotes') ||
    (name === 'li' && /^(?:foot|end)note-\d+$/.test(attributes.get('id') ?? ''))
  );
}

function isHidden({ attributes }: MarkupElement): boolean {
  if (attributes.size === 0) return false;
  const style = attributes.get('style') ?? '';
  return (
    (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') ||
    (style !== '' && /display\s*:\s*none/i.test(style)) ||
    attributes.get('role') === 'doc-backlink'
  );
}

function spanOf(
  { name, attributes }: MarkupElement,
  place: Place,
): { readonly kind: SpanKind; readonly href?: string } | undefined {
  if (name === 'a') {
    const href = safeHref(attributes.get('href') ?? '');
    return href === undefined ? undefined : { kind: 'link', href };
  }
  const kind = Object.hasOwn(spanKinds, name) ? spanKinds[name] : undefined;
  // A block of code is code as a whole.
  return kind === undefined || (kind === 'code' && place.kind === 'code') ? undefined : { kind };
}
