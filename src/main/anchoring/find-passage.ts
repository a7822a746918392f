import type { PassageSelector } from '../../contract/annotations';
import { Failure } from '../../contract/result';
import type { TextSpan } from '../sentences/public';
import { foldText } from '../sentences/public';

/**
 * The passage that a selector names in a text, as UTF-16 code units, end exclusive. The words win over the position; they may differ in
 * case, white space, quotation marks and dashes.
 * @throws Failure 'not-found' where the words do not stand in the text, 'conflict' where they stand in several places and nothing says
 * which is meant, 'invalid-input' where the selector names nothing.
 */
export function findPassage(text: string, selector: PassageSelector): TextSpan {
  const { quote } = selector;
  if (quote === undefined) return findByPosition(text, selector);
  if (quote.trim() === '') throw new Failure('invalid-input', 'The quote is empty. Give the words of the passage.');
  const places = exactPlaces(text, quote);
  const candidates = places.length > 0 ? places : foldedPlaces(text, quote);
  return choose(text, candidates, selector, quote);
}

function findByPosition(text: string, { start, end }: PassageSelector): TextSpan {
  if (start === undefined || end === undefined) {
    throw new Failure('invalid-input', 'The passage is not named. Give its words, or where it starts and ends.');
  }
  if (start < 0 || end > text.length || start >= end) {
    throw new Failure(
      'invalid-input',
      `There is no passage from ${start} to ${end}: the text has ${text.length} characters. Give a start and a greater end within it.`,
    );
  }
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end };
}

function exactPlaces(text: string, quote: string): TextSpan[] {
  const places: TextSpan[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function foldedPlaces(text: string, quote: string): TextSpan[] {
  const words = foldText(quote.trim()).folded.trim();
  if (words === '') return [];
  const fold = foldText(text);
  const places: TextSpan[] = [];
  for (let at = fold.folded.indexOf(words); at >= 0; at = fold.folded.indexOf(words, at + 1)) {
    places.push({ start: fold.toOriginal(at), end: fold.toOriginalEnd(at + words.length) });
  }
  return places;
}

function choose(text: string, places: readonly TextSpan[], selector: PassageSelector, quote: string): TextSpan {
  const [first] = places;
  if (first === undefined) {
    throw new Failure(
      'not-found',
      `The words “${shorten(quote)}” do not stand in the text. Check the quote against the source, letter for letter.`,
    );
  }
  if (places.length === 1) return first;
  const fitting = places.filter((place) => fitsContext(text, place, selector));
  const [onlyFit] = fitting;
  if (onlyFit !== undefined && fitting.length === 1) return onlyFit;
  const { start } = selector;
  if (start !== undefined) {
    const among = fitting.length > 0 ? fitting : places;
    return among.reduce((best, place) => (Math.abs(place.start - start) < Math.abs(best.start - start) ? place : best));
  }
  const count = fitting.length > 0 ? fitting.length : places.length;
  const hasContext = Boolean(selector.prefix) || Boolean(selector.suffix);
  const reason =
    hasContext && fitting.length === 0 ? ', none of them between the words given as prefix and suffix' : '';
  throw new Failure(
    'conflict',
    `The words “${shorten(quote)}” stand in ${count} places${reason}. Give ${hasContext ? 'a longer' : 'a'} prefix or suffix, or the start, to say which is meant.`,
  );
}

function fitsContext(text: string, place: TextSpan, { prefix, suffix }: PassageSelector): boolean {
  const before = bare(prefix ?? '');
  const behind = bare(suffix ?? '');
  // Twice the length leaves room for white space that folding takes away.
  const textBefore = bare(text.slice(Math.max(0, place.start - 2 * (prefix ?? '').length - 16), place.start));
  const textBehind = bare(text.slice(place.end, place.end + 2 * (suffix ?? '').length + 16));
  return textBefore.endsWith(before) && textBehind.startsWith(behind);
}

function bare(context: string): string {
  return foldText(context).folded.trim();
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function shorten(quote: string): string {
  const words = quote.trim().replace(/\s+/gu, ' ');
  return words.length <= 60 ? words : `${[...words].slice(0, 59).join('')}…`;
}
