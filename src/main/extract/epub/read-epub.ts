import { Failure } from '../../../contract/result';
import type { DocumentBody } from '../document-body';
import { writeMarkup } from '../html/markup-paragraphs';
import { parseHtml, treeOfHtml } from '../html/parse-html';
import { createPassageWriter } from '../passage-writer';
import { numberEntities } from '../xml/decode-entities';
import type { MarkupElement } from '../xml/markup-tree';
import { decodeXml, readXml, XmlError } from '../xml/read-xml';
import { openDocumentZip } from '../zip/open-document-zip';
import { assertReadable } from './assert-readable';
import { readContents } from './read-contents';
import { type EpubPackage, readPackage } from './read-package';

// Of all chapters together; the longest novels have about four million characters.
const longestText = 60_000_000;

/**
 * Reads a book: its chapters in their order, each passage with the title of its chapter and the page of the printed book
 * where the book says so.
 * @throws Failure 'invalid-input' for a damaged, protected or empty book, 'too-large'.
 */
export function readEpub(bytes: Uint8Array, fileName: string): DocumentBody {
  const zip = openDocumentZip(bytes, fileName);
  const book = readPackage(zip, fileName);
  assertReadable(zip, book.spine, fileName);
  const { titles, pages } = readContents(zip, book, fileName);
  const writer = createPassageWriter();
  let length = 0;
  for (const path of book.spine.filter((name) => zip.names.includes(name))) {
    const chapter = readChapter(zip.read(path), fileName);
    length += zip.sizeOf(path);
    if (length > longestText) throw tooLong(fileName);
    writer.setSection(titles.get(path) ?? '');
    const ofChapter = pages.get(path);
    if (ofChapter?.has('') === true) writer.startPage(ofChapter.get('') ?? '');
    writeMarkup(chapter, writer, { isSkipped: isContents, pageAt: (element) => pageAt(element, ofChapter) });
  }
  const { text, paragraphs } = writer.finish();
  if (text === '') throw withoutText(fileName, book);
  return {
    mediaType: 'application/epub+zip',
    encoding: '',
    text,
    paragraphs,
    pages: [],
    candidates: book.candidates,
    notices: [],
  };
}

/** XHTML is read as XML, since an HTML parser takes all after <title/> for the title; what is no XML is read as HTML. */
function readChapter(bytes: Uint8Array, fileName: string): MarkupElement {
  const text = decodeXml(bytes);
  try {
    return readXml(numberEntities(text), fileName);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return treeOfHtml(parseHtml(text, fileName), fileName);
  }
}

function isContents({ name, attributes }: MarkupElement): boolean {
  return name === 'nav' && /\b(?:toc|landmarks|page-list)\b/.test(attributes.get('epub:type') ?? '');
}

function pageAt({ attributes }: MarkupElement, listed: ReadonlyMap<string, string> | undefined): string | undefined {
  if (attributes.size === 0) return undefined;
  const id = attributes.get('id') ?? '';
  const label = id === '' ? undefined : listed?.get(id);
  if (label !== undefined) return label;
  const kinds = `${attributes.get('epub:type') ?? ''} ${attributes.get('role') ?? ''}`;
  if (!/\b(?:doc-)?pagebreak\b/.test(kinds)) return undefined;
  const said = attributes.get('aria-label') ?? attributes.get('title') ?? /(\d+|[ivxlc]+)$/i.exec(id)?.[1] ?? '';
  const words = said
    .replace(/^\s*page\s+/i, '')
    .replace(/[\s.]+$/, '')
    .trim();
  return words === '' || words.length > 30 ? undefined : words;
}

function tooLong(fileName: string): Failure {
  return new Failure(
    'too-large',
    `"${fileName}" has more text than Citewright takes in at once, so it was left out. Split the book, or import it as several files.`,
  );
}

function withoutText(fileName: string, { spine }: EpubPackage): Failure {
  return new Failure(
    'invalid-input',
    spine.length === 0
      ? `"${fileName}" is a book without chapters, so there is nothing to read in it. Get it anew.`
      : `"${fileName}" holds pictures of pages and no text, so there is nothing to quote. Run it through text recognition (OCR) first.`,
  );
}
