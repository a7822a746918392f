import mammoth from 'mammoth';
import { Failure } from '../../../contract/result';
import type { ZipFile } from '../../zip/zip-file';
import type { DocumentBody } from '../document-body';
import { markupParagraphs } from '../html/markup-paragraphs';
import { parseHtml, treeOfHtml } from '../html/parse-html';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';
import { openDocumentZip } from '../zip/open-document-zip';
import { docxCandidates } from './docx-candidates';
import { numberNotes } from './number-notes';
import { plainPart } from './plain-part';

// Word writes the names of its own styles in English, whatever the language of the program.
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  ...['heading 7', 'heading 8', 'heading 9', 'Heading 7', 'Heading 8', 'Heading 9'].map(
    (name) => `p[style-name='${name}'] => h6:fresh`,
  ),
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Preformatted Text', 'Source Code', 'Code'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  "r[style-name='Emphasis'] => em",
  ...['HTML Code', 'Source Text', 'Verbatim Char'].map((name) => `r[style-name='${name}'] => code`),
];

/**
 * Reads a Word document: text, headings, lists, tables, notes. Its archive is opened by our own reader, and the library
 * that knows the format is given checked parts only, without pictures.
 * @throws Failure 'invalid-input' for a damaged document, 'too-large'.
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<DocumentBody> {
  const zip = openDocumentZip(bytes, fileName);
  const html = await convert(zip, fileName);
  const tree = treeOfHtml(parseHtml(html, fileName), fileName);
  const { text, paragraphs } = markupParagraphs(numberNotes(tree), { isSkipped: isBackLink });
  const wordsIn = (className: string): readonly string[] =>
    descendants(tree, ({ attributes }) => attributes.get('class') === className).map(wordsOf);
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    encoding: '',
    text,
    paragraphs,
    pages: [],
    candidates: docxCandidates(zip, fileName, { titles: wordsIn('title'), authors: wordsIn('author') }),
    notices: [],
  };
}

async function convert(zip: ZipFile, fileName: string): Promise<string> {
  const file = {
    exists: (name: string) => zip.names.includes(name) && !name.startsWith('word/media/'),
    read: async (name: string, encoding?: string) =>
      encoding === undefined || encoding === 'base64' ? zip.read(name) : plainPart(zip.read(name), name, fileName),
  };
  try {
    // Not in its types, but how the library itself hands an opened archive on.
    const input = { file } as unknown as { readonly buffer: Buffer };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'invalid-input',
      `"${fileName}" is no sound Word document. Open it in a word processor and save it again as .docx.`,
      String(error),
    );
  }
}

function isBackLink({ name, attributes }: MarkupElement): boolean {
  return name === 'a' && /^#(?:footnote|endnote)-ref-/.test(attributes.get('href') ?? '');
}
