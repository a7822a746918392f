import type { Paragraph, ParagraphKind } from '../../contract/sources';

/** A paragraph for tests: its words, where it starts in the canonical text, and what it is. */
export function paragraphOf(text: string, start = 0, kind: ParagraphKind = 'paragraph', level = 0): Paragraph {
  return { number: 1, start, end: start + text.length, kind, level, text, page: '', language: '', spans: [] };
}
