import { Failure } from '../../../contract/result';
import type { DocumentBody } from '../document-body';
import { markdownParagraphs } from './markdown-paragraphs';
import { readFrontMatter } from './read-front-matter';
import { textParagraphs } from './text-paragraphs';

// Texts of a million words have six million characters; what is longer costs more memory than an import may use.
const mostCharacters = 32_000_000;
// A line of Markdown takes about 1 KB while it is parsed. The longest novels have 100,000 lines.
const mostLines = { text: 1_000_000, markdown: 200_000 };

/**
 * Plain text and Markdown: the canonical text is the file itself.
 * @throws Failure 'too-large' for more lines or characters than any text has.
 */
export function readText(text: string, format: 'text' | 'markdown', encoding: string, fileName: string): DocumentBody {
  if (text.length > mostCharacters) {
    throw new Failure(
      'too-large',
      `"${fileName}" is a text of ${Math.round(text.length / 1_000_000)} million characters, and ${mostCharacters / 1_000_000} million are the most that is taken in. Split it into smaller files.`,
    );
  }
  if (countLines(text) > mostLines[format]) {
    throw new Failure(
      'too-large',
      `"${fileName}" has more than ${mostLines[format].toLocaleString('en')} lines, so it is rather a table or a log than a text, and was left out. Split it into smaller files.`,
    );
  }
  return {
    mediaType: format === 'markdown' ? 'text/markdown' : 'text/plain',
    encoding,
    text,
    paragraphs: format === 'markdown' ? markdownParagraphs(text) : textParagraphs(text),
    pages: [],
    candidates: [],
    notices: [],
    frontMatter: format === 'markdown' ? readFrontMatter(text) : {},
  };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
