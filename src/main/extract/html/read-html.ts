import { Failure } from '../../../contract/result';
import type { FieldCandidate } from '../../../contract/sources';
import type { DocumentBody } from '../document-body';
import type { PassageText } from '../passage-writer';
import { decodeHtml } from './decode-html';
import { findArticle } from './find-article';
import { markupParagraphs } from './markup-paragraphs';
import { parseHtml, treeOfHtml } from './parse-html';
import { readPageMetadata } from './read-page-metadata';

/**
 * Reads a saved page: its article, or all of it where no article stands out. Nothing is kept as HTML.
 * @throws Failure 'invalid-input' for a page without text, 'too-large'.
 */
export function readHtml(bytes: Uint8Array, fileName: string, saidEncoding?: string): DocumentBody {
  const { text: html, encoding } = decodeHtml(bytes, saidEncoding);
  const document = parseHtml(html, fileName);
  const page = treeOfHtml(document, fileName);
  const article = findArticle(document);
  const { text, paragraphs } = textOf(article && treeOfHtml(article.document, fileName), page);
  if (text === '') {
    throw new Failure(
      'invalid-input',
      `"${fileName}" is a page without any text: it may need a connection to show something. Open it in a browser, wait until the text is there, and save it again.`,
    );
  }
  const candidates: readonly FieldCandidate[] = readPageMetadata(page, article?.byline ?? '');
  return { mediaType: 'text/html', encoding, text, paragraphs, pages: [], candidates, notices: [] };
}

function textOf(article: ReturnType<typeof treeOfHtml> | undefined, page: ReturnType<typeof treeOfHtml>): PassageText {
  const found = article === undefined ? undefined : markupParagraphs(article);
  return found === undefined || found.text === '' ? markupParagraphs(page) : found;
}
