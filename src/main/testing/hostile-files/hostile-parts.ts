import type { FailureCode } from '../../../contract/result';
import type { TestDocument } from '../write-test-documents';
import { type TestZipEntry, writeTestZip } from '../write-test-zip';

/** A file that was made to harm, or to be misread, and what has to become of it. */
export interface HostileFile {
  readonly name: string;
  /** Made when asked for: some are large. */
  bytes(): Uint8Array;
  /** 'imported' where it is only odd: what can be read of it is. Several where either is right. */
  readonly expected: readonly (FailureCode | 'imported')[];
}

export const megabyte = 1024 * 1024;
export const sentence = 'The keeper wrote his log by hand every night, and in the morning the boats came home. ';
export const text = (words: string): Buffer => Buffer.from(words);
export const entry = (name: string, content: string | Uint8Array): TestZipEntry => ({
  name,
  content: typeof content === 'string' ? text(content) : content,
});
export const book: TestDocument = {
  title: 'A book',
  author: 'Ada Lind',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, words: 'One' },
    { kind: 'paragraph', words: sentence.repeat(3) },
  ],
};
export const pages = [{ lines: [{ text: sentence, x: 72, y: 700 }] }];
export const nested = (open: string, count: number, inner = sentence): Buffer => text(open.repeat(count) + inner);

export const billionLaughs = `<!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}]>`;
export const quadratic = `<!DOCTYPE q [<!ENTITY q "${'q'.repeat(100_000)}">]>`;
export const external = (address: string): string => `<!DOCTYPE x [<!ENTITY x SYSTEM "${address}">]>`;

/** The book with its first chapter replaced. */
export function epubWith(chapter: string): Buffer {
  const container = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`;
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;
  return writeTestZip([
    { name: 'mimetype', content: text('application/epub+zip'), isStored: true },
    entry('META-INF/container.xml', container),
    entry('book.opf', opf),
    entry('a.xhtml', chapter),
  ]);
}

export function odtWith(content: string): Buffer {
  return writeTestZip([
    { name: 'mimetype', content: text('application/vnd.oasis.opendocument.text'), isStored: true },
    entry('content.xml', content),
  ]);
}

export function docxWith(documentXml: string): Buffer {
  return writeTestZip([entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', documentXml)]);
}

export const wordBody = (content: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`;
export const xhtml = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}
