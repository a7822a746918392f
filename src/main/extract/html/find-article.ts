import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { countNodes } from './parse-html';

// A page with more is a whole book, or made by a program: all of it is taken.
const mostNodes = 100_000;

/** The article of a page as HTML that has been parsed anew; undefined where none stands out. */
export interface FoundArticle {
  readonly document: DefaultTreeAdapterMap['document'];
  /** As the page names its author in a line, '' where it does not. */
  readonly byline: string;
}

/** Finds the article among menus, advertisements and comments. */
export function findArticle(document: DefaultTreeAdapterMap['document']): FoundArticle | undefined {
  if (countNodes(document, mostNodes) > mostNodes) return undefined;
  try {
    // linkedom alone loses what stands outside of <html>: it is given what a browser would have made of the page.
    const { document: page } = parseHTML(serialize(document));
    const article = new Readability(page as unknown as Document, { maxElemsToParse: 0 }).parse();
    if (article?.content == null || (article.textContent ?? '').trim() === '') return undefined;
    return { document: parse(article.content), byline: (article.byline ?? '').trim() };
  } catch {
    // Readability walks trees as browsers build them; what it cannot walk is read as a whole.
    return undefined;
  }
}
