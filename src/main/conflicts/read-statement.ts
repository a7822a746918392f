import { analyseSentence, type SentenceAnalysis } from '../claims/public';
import { calendarValue } from './calendar-words';
import { hashText, joinHashes } from './hash-text';
import { isLightWord } from './light-words';
import { splitWords, type TextWord } from './split-words';
import type { Statement } from './statement';
import { stemWord } from './stem-word';
import { boundOf, type NumberValue, toMoneyValue, toNumberValue, type Value } from './values';

/** A word of a statement, or a whole date or figure with its unit. */
export interface StatementWord {
  readonly kind: 'content' | 'light' | 'negation' | 'calendar' | 'value';
  /** Hash of the stem; of a date or figure 0, since what it says is in `value`. */
  readonly stem: number;
  readonly start: number;
  readonly end: number;
  /** Belongs to the name of a person, place or body. */
  readonly isName: boolean;
  readonly value: Value | null;
}

export interface StatementStrength {
  readonly start: number;
  readonly end: number;
  /** Hash of its kind and, of a superlative, of its word. */
  readonly of: number;
  readonly isShared: boolean;
}

/** What a statement says, ready to be compared. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly words: readonly StatementWord[];
  /** Distinct stems of content, ascending. */
  readonly stems: readonly number[];
  /** The letters of each of the stems' words as bits, so that misspelt words can be told from other words at a glance. */
  readonly shapes: readonly number[];
  /** Those of the stems that belong to names, in the order of the text. */
  readonly names: readonly number[];
  /** The stem that opens the statement; 0 where it opens with a word of grammar. It may be a name: a capital does not tell there. */
  readonly opening: number;
  readonly strengths: readonly StatementStrength[];
  readonly isNegated: boolean;
  /** Equal for texts that differ only in case, punctuation, white space and invisible characters. */
  readonly textHash: number;
}

// What comes later in a longer statement is not compared; nobody states so much at once.
const longest = 4000;

export function readStatement(statement: Statement): ReadStatement {
  const text = statement.text.slice(0, longest);
  const analysis = analyseSentence(text);
  const tokens = splitWords(text);
  const names = namesOf(text, analysis, tokens);
  const words = joinWords(text, tokens, analysis, names);
  const content = words.filter(({ kind }) => kind === 'content');
  const stems = [...new Set(content.map(({ stem }) => stem))].sort((a, b) => a - b);
  return {
    statement,
    words,
    stems,
    shapes: shapesOf(text, content, stems),
    names: [...new Set(content.filter(({ isName }) => isName).map(({ stem }) => stem))],
    opening: words[0]?.kind === 'content' ? words[0].stem : 0,
    strengths: strengthsOf(text, analysis),
    isNegated: analysis.polarity === 'negated',
    textHash: hashOfText(statement.text, text, tokens),
  };
}

// "For the first time" and "the first half" say when, not who stands out.
const countedOff =
  /^[\s\u00a0]+(?:times?|phase|half|stage|round|part|step|days?|weeks?|months?|years?|quarter|decade|century|lady|minister|name|раз[иу]?|етап\p{L}*|половин\p{L}+|тур\p{L}*|рок\p{L}+|дн\p{L}+|mal|hälfte|runde|phase|tage?|fois|moitié|jours?|année)(?!\p{L})/iu;

function strengthsOf(text: string, { strengths }: SentenceAnalysis): StatementStrength[] {
  return strengths.flatMap(({ start, end, kind, isShared }) => {
    const words = text.slice(start, end).toLowerCase();
    if ((kind === 'first' || kind === 'last') && countedOff.test(text.slice(end, end + 24))) return [];
    return [{ start, end, of: joinHashes(hashText(kind), kind === 'extreme' ? hashText(words) : 0), isShared }];
  });
}

function namesOf(text: string, { parties }: SentenceAnalysis, tokens: readonly TextWord[]): ReadonlySet<string> {
  const names = new Set<string>();
  let at = 0;
  for (const { start, end } of [...parties].sort((a, b) => a.start - b.start)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    for (let index = at; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined || token.start >= end) break;
      if (token.hasCapital) names.add(token.lower);
    }
  }
  // Where capitals tell no names, foreign words and places in katakana still do.
  if (/\p{Script=Katakana}/u.test(text))
    for (const { lower } of tokens) if (/^[\p{Script=Katakana}ー]{2,}$/u.test(lower)) names.add(lower);
  return names;
}

interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

function joinWords(
  text: string,
  tokens: readonly TextWord[],
  analysis: SentenceAnalysis,
  names: ReadonlySet<string>,
): StatementWord[] {
  const spans = valueSpans(text, analysis);
  const { negations } = analysis;
  const words: StatementWord[] = [];
  let next = 0;
  for (const { start, end, lower, hasCapital } of tokens) {
    while ((spans[next]?.end ?? text.length + 1) <= start) next += 1;
    const span = spans[next];
    if (span !== undefined && span.start < end) {
      if (words.at(-1)?.value !== span.value)
        words.push({ kind: 'value', stem: 0, start: span.start, end: span.end, isName: false, value: span.value });
      continue;
    }
    words.push(
      negations.some((negation) => start < negation.end && negation.start < end)
        ? { kind: 'negation', stem: 0, start, end, isName: false, value: null }
        : toWord(start, end, lower, hasCapital && names.has(lower)),
    );
  }
  return words;
}

function toWord(start: number, end: number, lower: string, isName: boolean): StatementWord {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const value = toNumberValue({ value: plainNumber(lower), unit: '' }, lower, 0, 'exact');
    return { kind: 'value', stem: 0, start, end, isName: false, value };
  }
  const calendar = calendarValue(lower);
  if (calendar > 0) return { kind: 'calendar', stem: calendar, start, end, isName: false, value: null };
  const hash = hashText(lower);
  // "US" is a country, "us" is not.
  const isLight = !isName && (isLightWord(hash) || isHiragana(lower) || lower.length === 1);
  return {
    kind: isLight ? 'light' : 'content',
    stem: isLight ? hash : hashText(stemWord(lower)),
    start,
    end,
    isName,
    value: null,
  };
}

function isHiragana(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x3040 && code < 0x30a0;
}

function plainNumber(figure: string): number {
  const value = Number(figure.replaceAll(',', ''));
  return Number.isNaN(value) ? Number(figure.replace(/\D/gu, '')) : value;
}

/** Dates, sums and figures, in order; of a count only the figure, so that what is counted stays a word. */
function valueSpans(text: string, { dates, money, quantities }: SentenceAnalysis): ValueSpan[] {
  const spans: ValueSpan[] = dates.map(({ start, end, iso }) => ({ start, end, value: { type: 'date', iso } }));
  for (const sum of money)
    spans.push({
      start: sum.start,
      end: sum.end,
      value: toMoneyValue(sum, text.slice(sum.start, sum.end), boundAt(text, sum.start, sum.isApproximate)),
    });
  quantities.forEach((quantity, index) => {
    const { start, isApproximate, counted } = quantity;
    const noun = counted === '' ? -1 : text.indexOf(counted.split(' ')[0] ?? '', start);
    const last = noun > start && noun < quantity.end ? noun : quantity.end;
    // Both ends of a span ("two or three books") reach to its noun.
    const end = Math.min(last, quantities[index + 1]?.start ?? last);
    const head = counted.toLowerCase().split(' ').at(-1) ?? '';
    const value = toNumberValue(
      quantity,
      text.slice(start, end),
      head === '' ? 0 : hashText(stemWord(head)),
      boundAt(text, start, isApproximate),
    );
    spans.push({ start, end: start + text.slice(start, end).trimEnd().length, value });
  });
  return spans.sort((a, b) => a.start - b.start);
}

function boundAt(text: string, start: number, isApproximate: boolean): NumberValue['bound'] {
  return boundOf(text.slice(Math.max(0, start - 40), start).toLowerCase(), isApproximate);
}

function shapesOf(text: string, content: readonly StatementWord[], stems: readonly number[]): number[] {
  const shapes = new Map(
    content.map(({ stem, start, end }) => [stem, letterBits(text.slice(start, end).toLowerCase())]),
  );
  return stems.map((stem) => shapes.get(stem) ?? 0);
}

function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function hashOfText(whole: string, compared: string, tokens: readonly TextWord[]): number {
  const all = compared.length === whole.length ? tokens : splitWords(whole);
  let [low, high] = [1, 2];
  for (const { lower } of all) {
    const hash = hashText(lower);
    low = joinHashes(low, hash);
    high = joinHashes(hash, high);
  }
  // 53 bits: among 200,000 statements two meet by chance once in half a million libraries.
  return (low >>> 0) * 0x200000 + (high >>> 11);
}
