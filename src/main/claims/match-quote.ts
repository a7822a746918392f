import { findSimilar } from '../anchoring/public';
import { type FoldedText, filterFolded, foldText } from '../sentences/public';
import { readQuoteParts } from './read-quote-parts';

/**
 * How a quotation stands to its source. 'exact': letter for letter. 'normalised': only typography, case, marked omissions and marked
 * insertions differ. 'altered': something like it stands there, but a word or number differs. 'missing': nothing like it.
 * Offsets into the source, UTF-16 code units, end exclusive; absent where nothing was found.
 */
export interface QuoteMatch {
  readonly state: 'exact' | 'normalised' | 'altered' | 'missing';
  readonly start?: number;
  readonly end?: number;
}

// What a marked omission may leave out, in characters: some paragraphs, but not the way from one chapter to another.
const maxOmitted = 2000;
const maxReplaced = 80;
// A short omission that swallows a negation turns the sentence round.
const negationReach = 24;
const negation =
  /(?<!\p{L})(?:not|never|no|nor|neither|none|cannot|without|\p{L}+n't|не|ні|ніколи|без|nicht|nie|kein\p{L}*|pas|jamais|não|нет)(?!\p{L})/u;

/** Compares a quotation with the text that it is said to be from. */
export function matchQuote(quoted: string, sourceText: string): QuoteMatch {
  const words = quoted.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return { state: 'missing' };
  const exact = wholeOccurrence(words, sourceText, 0);
  if (exact >= 0) return { state: 'exact', start: exact, end: exact + words.length };
  const source = comparable(sourceText);
  const folded = comparable(words).folded.trim();
  const span = findNormalised(folded, source.folded);
  if (span !== null) {
    const state = span.hidesNegation ? 'altered' : 'normalised';
    return { state, start: source.toOriginal(span.start), end: source.toOriginalEnd(span.end) };
  }
  const altered = findAltered(folded, source.folded);
  if (altered === null) return { state: 'missing' };
  return { state: 'altered', start: source.toOriginal(altered.start), end: source.toOriginalEnd(altered.end) };
}

/** Folded, without quotation marks, emphasis marks and spaces around dashes. */
function comparable(text: string): FoldedText {
  return filterFolded(foldText(text), (folded, at) => {
    const unit = folded[at] ?? '';
    const before = folded[at - 1] ?? ' ';
    const after = folded[at + 1] ?? ' ';
    if (unit === "'") return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (unit === ' ') return before !== '-' && after !== '-';
    return unit !== '"' && unit !== '*';
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly hidesNegation: boolean;
}

function findNormalised(quote: string, source: string): Span | null {
  for (const words of [quote, quote.replace(/[.,;:]+$/u, '')]) {
    const at = words === '' ? -1 : wholeOccurrence(words, source, 0);
    if (at >= 0) return { start: at, end: at + words.length, hidesNegation: false };
  }
  const parts = readQuoteParts(quote);
  const [first] = parts;
  if (first === undefined) return null;
  for (let at = wholeOccurrence(first.words, source, 0); at >= 0; at = wholeOccurrence(first.words, source, at + 1)) {
    const span = follow(parts, source, at);
    if (span !== null) return span;
  }
  return null;
}

function follow(parts: ReturnType<typeof readQuoteParts>, source: string, start: number): Span | null {
  let end = start + (parts[0]?.words.length ?? 0);
  let hidesNegation = false;
  for (const { words, gap } of parts.slice(1)) {
    const limit = gap === 'omission' ? maxOmitted : maxReplaced;
    const at = wholeOccurrence(words, source, end);
    if (at < 0 || at - end > limit) return null;
    const omitted = source.slice(end, at);
    if (omitted.length <= negationReach && negation.test(omitted)) hidesNegation = true;
    end = at + words.length;
  }
  return { start, end, hidesNegation };
}

function findAltered(quote: string, source: string): { start: number; end: number } | null {
  const within = source.indexOf(quote);
  // The words stand there, but as parts of longer ones: "able" of "unable", "5" of "4.5".
  if (within >= 0) return { start: within, end: within + quote.length };
  const words = readQuoteParts(quote)
    .map((part) => part.words)
    .join(' ');
  const similar = findSimilar(words, source);
  if (similar === null || similar.similarity < leastSimilarity(words.length)) return null;
  return similar;
}

/** Short strings resemble something in any text by chance. */
function leastSimilarity(length: number): number {
  if (length < 12) return 0.85;
  return length < 24 ? 0.75 : 0.6;
}

/** First offset from `from` on where `words` stand in `text` as whole words and numbers; -1 where they do not. */
function wholeOccurrence(words: string, text: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) return at;
  }
  return -1;
}

function cutsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (/\d[.,]$/u.test(before) && /^\d/u.test(after)) return true;
  if (/\d$/u.test(before) && /^[.,]\d/u.test(after)) return true;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(around)) return false;
  return /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
}
