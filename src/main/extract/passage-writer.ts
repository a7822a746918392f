import type { ParagraphKind, TextSpan } from '../../contract/sources';
import type { ExtractedParagraph } from './extracted-document';
import { canonicalText } from './text/canonical-text';
import { trimmed } from './text/text-paragraphs';

export type SpanKind = TextSpan['kind'];

export interface PassageText {
  readonly text: string;
  readonly paragraphs: readonly ExtractedParagraph[];
}

/** Writes the canonical text of a structured document, paragraph after paragraph, parted by an empty line. */
export interface PassageWriter {
  /** Closes what is open; words from now on make a paragraph of this kind. */
  startParagraph(kind: ParagraphKind, level: number, language: string): void;
  /** White space is folded into one space, except while it is kept. */
  write(words: string): void;
  /** Words with their white space as it stands: code, and the tabs and line ends of a table. */
  writeAsIs(words: string): void;
  breakLine(): void;
  /** What is written between the two carries the span. A link without a safe address is none. */
  openSpan(kind: SpanKind, href?: string): void;
  closeSpan(): void;
  /** From the next paragraph on, until a heading says otherwise. */
  setSection(section: string): void;
  /** From the next word on: a paragraph that goes on to another page is parted there. */
  startPage(label: string): void;
  finish(): PassageText;
}

interface OpenSpan {
  readonly kind: SpanKind;
  readonly href: string | undefined;
  start: number;
}

const between = '\n\n';
const longestSection = 200;

export function createPassageWriter(): PassageWriter {
  const parts: string[] = [];
  const paragraphs: ExtractedParagraph[] = [];
  const openSpans: OpenSpan[] = [];
  let length = 0;
  let page = '';
  let nextPage: string | undefined;
  let section = '';
  let current: { kind: ParagraphKind; level: number; language: string } = { kind: 'paragraph', level: 0, language: '' };
  let pieces: string[] = [];
  let written = 0;
  let last = '';
  let spans: TextSpan[] = [];

  function append(words: string): void {
    if (words === '') return;
    pieces.push(words);
    written += words.length;
    last = words.at(-1) ?? '';
  }

  function endSpan({ kind, href, start }: OpenSpan): void {
    if (start < written) spans.push({ start, end: written, kind, ...(href === undefined ? {} : { href }) });
  }

  function closeParagraph(): void {
    for (const span of openSpans) {
      endSpan(span);
      span.start = 0;
    }
    const words = pieces.join('');
    const { start, end } = trimmed(words, 0, words.length);
    if (start < end) addParagraph(words.slice(start, end), start);
    pieces = [];
    written = 0;
    last = '';
    spans = [];
    takePage();
  }

  function addParagraph(words: string, cut: number): void {
    if (length > 0) {
      parts.push(between);
      length += between.length;
    }
    const from = length;
    parts.push(words);
    length += words.length;
    paragraphs.push({
      ...current,
      start: from,
      end: length,
      section,
      page,
      spans: spans.flatMap((span) => {
        const start = from + Math.max(0, span.start - cut);
        const end = Math.min(length, from + span.end - cut);
        return start < end ? [{ ...span, start, end }] : [];
      }),
    });
    // The heading itself stands in the section above it.
    if (current.kind === 'heading') section = words.replace(/\s+/gu, ' ').slice(0, longestSection);
  }

  function takePage(): void {
    if (nextPage === undefined) return;
    page = nextPage;
    nextPage = undefined;
  }

  /** A new page may begin in the middle of a word: the word stays whole. */
  function turnPageAt(words: string): string {
    if (nextPage === undefined) return words;
    const space = written === 0 || /\s/u.test(last) ? 0 : words.search(/\s/u);
    if (space === -1) return words;
    append(words.slice(0, space));
    closeParagraph();
    return words.slice(space);
  }

  function write(words: string): void {
    const rest = turnPageAt(canonicalText(words).replace(/[ \t\n\f]+/g, ' '));
    append(written === 0 || /\s/u.test(last) ? rest.replace(/^ /, '') : rest);
  }

  return {
    startParagraph(kind, level, language) {
      closeParagraph();
      current = { kind, level, language };
    },
    write,
    writeAsIs: (words) => append(turnPageAt(canonicalText(words))),
    breakLine() {
      // An empty line parts paragraphs, however it was made.
      if (last === '\n' && current.kind !== 'code') closeParagraph();
      else append('\n');
    },
    openSpan: (kind, href) => void openSpans.push({ kind, href, start: written }),
    closeSpan() {
      const span = openSpans.pop();
      if (span !== undefined) endSpan(span);
    },
    setSection(words) {
      section = words.replace(/\s+/gu, ' ').trim().slice(0, longestSection);
    },
    startPage(label) {
      nextPage = label;
      if (written === 0) takePage();
    },
    finish() {
      closeParagraph();
      return { text: parts.join(''), paragraphs };
    },
  };
}

/** The address a link may have; undefined for all that could run or reach anything by itself. */
export function safeHref(href: string): string | undefined {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:|#)/i.test(address) && address.length <= 2000 ? address : undefined;
}
