import type { ParagraphKind } from '../../contract/sources';
import { splitSentences } from '../sentences/public';
import type { Statement } from './statement';

/** Offsets are UTF-16 code units into the text, end exclusive. */
export interface DocumentParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  readonly level: number;
}

export interface ExaminedDocument {
  readonly text: string;
  readonly paragraphs: readonly DocumentParagraph[];
  readonly sourceId?: string;
}

// "(1) Building …", "2. Results", "b) …": what follows is said of this item.
const marker = /^[\s*#]*(?:\(([\dA-Za-z]{1,3}|[ivxlIVXL]{1,5})\)|([\dA-Za-z]{1,3}|[IVXL]{1,5})[.)])\s+\S/u;
const lineMarker = /\((\d{1,2})\)\s*\S/u;

/** The sentences of a text as statements, each with the list item or heading that it stands under. Ids are `start-end`. */
export function readStatements({ text, paragraphs, sourceId = '' }: ExaminedDocument): Statement[] {
  const statements: Statement[] = [];
  const scopes = scopesOf(text, paragraphs);
  for (const [at, { start, end }] of paragraphs.entries()) {
    const scope = scopes[at];
    if (scope === undefined || scope === null) continue;
    for (const sentence of splitSentences(text, { start, end }))
      statements.push({
        id: `${sentence.start}-${sentence.end}`,
        text: text.slice(sentence.start, sentence.end),
        sourceId,
        start: sentence.start,
        scope,
      });
  }
  return statements;
}

/** The list item or heading that each paragraph stands under; null for one that states nothing: code, tables, running heads. */
export function scopesOf(
  text: string,
  paragraphs: readonly Pick<DocumentParagraph, 'start' | 'end' | 'kind'>[],
): (string | null)[] {
  let [heading, item] = ['', ''];
  return paragraphs.map(({ start, end, kind }) => {
    if (kind === 'code' || kind === 'table' || kind === 'running-head') return null;
    const words = text.slice(start, end);
    if (kind === 'heading') [heading, item] = [words.trim(), ''];
    const marked = marker.exec(words) ?? (words.length < 120 ? lineMarker.exec(words) : null);
    if (marked !== null) item = marked[1] ?? marked[2] ?? '';
    return `${heading}/${item}`;
  });
}
