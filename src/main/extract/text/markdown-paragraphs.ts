import MarkdownIt from 'markdown-it';
import type { ParagraphKind } from '../../../contract/sources';
import type { ExtractedParagraph } from '../extracted-document';
import { plainParagraph, trimmed } from './text-paragraphs';

// Only blocks are wanted: what is inside of a paragraph stays as it is, and takes most of the time.
const parser = new MarkdownIt('commonmark', { html: false }).enable('table').disable('inline');

/**
 * Paragraphs of a Markdown text. The canonical text keeps its markers, so that offsets point into what the person's file
 * says; `kind` and `level` tell a reader how to show each one. Front matter is no paragraph.
 */
export function markdownParagraphs(text: string): ExtractedParagraph[] {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const offsetOf = (line: number): number => lineStarts[line] ?? text.length;
  const bodyStart = /^---\n[\s\S]*?\n(?:---|\.\.\.)\n/.exec(text)?.[0].length ?? 0;
  // Front matter would read as a rule and a heading: blank lines in its place keep the line numbers.
  const body = text.slice(0, bodyStart).replace(/[^\n]/g, '') + text.slice(bodyStart);

  const paragraphs: ExtractedParagraph[] = [];
  let section = '';
  let listDepth = 0;
  let quoteDepth = 0;
  function add(map: readonly [number, number], kind: ParagraphKind, level: number): void {
    const { start, end } = trimmed(text, offsetOf(map[0]), offsetOf(map[1]));
    if (start < end) paragraphs.push({ ...plainParagraph, start, end, kind, level, section });
  }
  const tokens = parser.parse(body, {});
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        listDepth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        listDepth -= 1;
        break;
      case 'blockquote_open':
        quoteDepth += 1;
        break;
      case 'blockquote_close':
        quoteDepth -= 1;
        break;
      case 'heading_open':
        if (token.map !== null) {
          add(token.map, 'heading', Number(token.tag.slice(1)));
          section = plainHeading(tokens[index + 1]?.content ?? '');
        }
        break;
      case 'paragraph_open':
        if (token.map !== null)
          add(token.map, listDepth > 0 ? 'list-item' : quoteDepth > 0 ? 'quote' : 'paragraph', listDepth);
        break;
      case 'fence':
      case 'code_block':
        if (token.map !== null) add(token.map, 'code', 0);
        break;
      case 'table_open':
        if (token.map !== null) add(token.map, 'table', 0);
        break;
      default:
        break;
    }
  }
  return paragraphs;
}

function plainHeading(content: string): string {
  return content.replace(/[*_`]/g, '').trim().slice(0, 200);
}
