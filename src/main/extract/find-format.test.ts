import { describe, expect, it } from 'vitest';
import {
  type TestDocument,
  writeTestDocx,
  writeTestEpub,
  writeTestMhtml,
  writeTestOdt,
} from '../testing/write-test-documents';
import { writeTestZip } from '../testing/write-test-zip';
import { findBinaryFormat, findTextFormat } from './find-format';

const document: TestDocument = { title: 'T', author: 'A', language: 'en', blocks: [] };
const zip = (...names: readonly string[]): Buffer =>
  writeTestZip(names.map((name) => ({ name, content: Buffer.from('x') })));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('findBinaryFormat', () => {
  it.each([
    ['paper.txt', Buffer.from('junk before\n%PDF-1.7\n'), 'pdf'],
    ['noending', writeTestEpub(document), 'epub'],
    ['book.zip', writeTestOdt(document), 'odt'],
    ['letter.doc', writeTestDocx(document), 'docx'],
    ['saved.txt', writeTestMhtml('<html><p>Hello', 'https://a.example/'), 'mhtml'],
    ['page.txt', Buffer.from('\uFEFF<!-- saved -->\n<!DOCTYPE html><p>Hello'), 'html'],
    ['page', Buffer.from('<?xml version="1.0"?>\n<html xmlns="x"><body/></html>'), 'html'],
    ['wide.html', Buffer.from('<html><p>Hello</p></html>', 'utf16le'), 'html'],
    ['fragment', Buffer.from('<div><p>One</p><p>Two</p></div>'), 'html'],
    ['fragment.html', Buffer.from('Some words and <b>a tag</b>'), 'html'],
    ['readme.md', Buffer.from('<div align="center"><p>Logo</p></div>\n\n# Title'), undefined],
    ['notes.txt', Buffer.from('In HTML a <p> begins a paragraph.'), undefined],
    ['zotero.rdf', Buffer.from('<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"></rdf:RDF>'), undefined],
    ['otto.txt', Buffer.from('OTTO von Bismarck'), undefined],
  ])('%s', (name, bytes, format) => {
    expect(findBinaryFormat(bytes, name)).toBe(format);
  });

  it.each([
    ['sheet.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'an Excel workbook'],
    ['slides.docx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'a PowerPoint presentation'],
    ['photos.zip', zip('a.jpg', 'b.jpg'), 'a zip archive'],
    ['letter.rtf', latin1('{\\rtf1\\ansi Hello}'), 'an RTF document'],
    ['scan.pdf', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a picture'],
    ['talk.txt', latin1('ID3\x04\0\0\0\0'), 'a sound recording'],
    ['film.docx', latin1('\0\0\0\x18ftypmp42\0\0'), 'a video'],
    [
      'old.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      '.doc',
    ],
  ])('names what %s is, and a way out', (name, bytes, words) => {
    expect(() => findBinaryFormat(bytes, name)).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(words) }),
    );
  });

  it('tells a password from an old format', () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(() => findBinaryFormat(locked, 'locked.docx')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('findTextFormat', () => {
  it.each([
    ['x', 'PMID- 123\nOWN - NLM\nTI  - A title', 'nbib'],
    ['x', '%0 Journal Article\n%T A title', 'enw'],
    ['x', '%A Lind, Ada\n%0 Book\n', 'enw'],
    ['x', '# comment\ncff-version: 1.2.0\ntitle: A', 'cff'],
    ['x', 'message: Cite it.\ncff-version: 1.2.0\n', 'cff'],
    ['x', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', 'zotero-rdf'],
    ['x', '<?xml version="1.0" encoding="UTF-8"?><xml><records><record>', 'endnote-xml'],
    ['x', '{"config":{"label":"BetterBibTeX JSON"},"items":[]}', 'better-bibtex-json'],
    ['x', '% a comment\n@article{a, title={A}}', 'bibtex'],
    ['export.nbib', 'nothing of the kind', 'nbib'],
    ['notes', 'PMID numbers are given in the list.', 'text'],
  ])('%s: %s', (name, text, format) => {
    expect(findTextFormat(text, name)).toBe(format);
  });

  it('refuses XML that it does not know, unless it is called a text', () => {
    const jats = '<?xml version="1.0"?><article><front/></article>';
    expect(() => findTextFormat(jats, 'paper.xml')).toThrow(expect.objectContaining({ code: 'unsupported' }));
    expect(findTextFormat(jats, 'example.txt')).toBe('text');
  });
});
