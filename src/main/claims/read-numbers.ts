import { currencyAfter } from './find-currency';
import { lowerCase } from './lower-case';
import { isCountedNoun } from './read-counted-noun';
import { halfLengthAt, readLargeNumbers } from './read-large-numbers';
import { readNumberWords } from './read-number-words';
import type { Word } from './read-words';
import { createSpanMask } from './span-mask';

/** A number in a text with its multiplier ("12 billion"). Offsets are UTF-16 code units, end exclusive. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 1, or what "thousand", "млн", "億" and the like stand for. */
  readonly multiplier: number;
  readonly isWord: boolean;
  /** Written with separators of thousands, so that it is no label. */
  readonly isGrouped: boolean;
}

/** Both ends of a span: "two or three", "between 5 and 7 million". */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

const space = String.raw`[\u00a0\u202f\u2009’']`;
// The first alternatives are unmistakable in any language; the rest depends on which of comma and point parts the decimals.
const always = [
  // As they group in India: 12,34,567.
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3})+\.\d+`,
  String.raw`\d{1,3}(?:\.\d{3})+,\d+`,
  String.raw`\d{1,3}(?:,\d{3}){2,}`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}`,
  String.raw`\d{1,3}(?:${space}\d{3})+(?:[.,]\d+)?`,
];
const pointDecimals = [
  String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
  String.raw`\d+\.\d+`,
  String.raw`\d+,\d{1,2}(?!\d)`,
  String.raw`\d+`,
];
const commaDecimals = [
  String.raw`\d{1,3}(?:\.\d{3})+(?!\d)`,
  String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?`,
  String.raw`\d+,\d+`,
  String.raw`\d+\.\d{1,2}(?!\d)`,
  String.raw`\d+`,
];

const pointFigures = new RegExp([...always, ...pointDecimals].join('|'), 'gu');
const commaFigures = new RegExp([...always, ...commaDecimals].join('|'), 'gu');

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^[\s\u00a0-]?(?:trillions?|tn|trn|трлн\.?|трильйон\p{L}*|billionen?|兆)(?!\p{L})/u, 1e12],
  [/^[\s\u00a0-]?(?:billions?|bn|mrd\.?|milliarden?|milliards?|млрд\.?|мільярд\p{L}*)(?!\p{L})/u, 1e9],
  [/^[\s\u00a0-]?(?:millions?|mn|mln\.?|mio\.?|millionen|milhões|millones|млн\.?|мільйон\p{L}*)(?!\p{L})/u, 1e6],
  [/^[\s\u00a0-]?(?:crores?)(?!\p{L})/u, 1e7],
  [/^[\s\u00a0-]?(?:lakhs?)(?!\p{L})/u, 1e5],
  [/^[\s\u00a0-]?(?:thousands?|tausend|mille|тис\.?|тисяч\p{L}*)(?!\p{L})/u, 1e3],
];
// "$5m", "€2bn": the letter stands close behind.
const letterMultipliers: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, M: 1e6, b: 1e9, B: 1e9 };

/** The numbers of a text, in figures and in words, in order. */
export function readNumbers(text: string, words: readonly Word[]): NumberToken[] {
  const isComma = hasCommaDecimals(text);
  const tokens: NumberToken[] = readJapanese(text);
  const lower = lowerCase(text);
  const hasHalf = lower.includes('half');
  const mask = createSpanMask(text.length, tokens);
  for (const match of text.matchAll(isComma ? commaFigures : pointFigures)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!mask.isFree(start, end)) continue;
    const half = hasHalf ? halfLengthAt(lower, end) : 0;
    const { factor, length } = multiplierAt(
      text,
      lower,
      end + half,
      /[$€£¥₴]\s?$/u.test(text.slice(Math.max(0, start - 2), start)),
    );
    mask.take(start, end + half + length);
    const isGrouped = /\d[^\d]\d{3}(?!\d)/u.test(match[0]) && !/^\d+\.\d{3}$/u.test(isComma ? '' : match[0]);
    tokens.push({
      start,
      end: end + half + length,
      value: clean((toNumber(match[0], isComma) + (half > 0 ? 0.5 : 0)) * factor),
      multiplier: factor,
      isWord: false,
      isGrouped,
    });
  }
  for (const { start, end, value } of readNumberWords(text, words)) {
    if (!mask.isFree(start, end)) continue;
    const half = hasHalf ? halfLengthAt(lower, end) : 0;
    const { factor, length } = multiplierAt(text, lower, end + half, false);
    mask.take(start, end + half + length);
    tokens.push({
      start,
      end: end + half + length,
      value: (value + (half > 0 ? 0.5 : 0)) * factor,
      multiplier: factor,
      isWord: true,
      isGrouped: false,
    });
  }
  for (const { start, end, value, multiplier } of readLargeNumbers(lower)) {
    if (!mask.isFree(start, end)) continue;
    tokens.push({ start, end, value, multiplier, isWord: true, isGrouped: false });
  }
  for (const { index } of lower.matchAll(/(?<![\p{L}\d-])one(?=[\s\u00a0-])/gu)) {
    // "One" counts too little to be told, but of money.
    if (mask.isFree(index, index + 3) && currencyAfter(text.slice(index + 3, index + 43)) !== null)
      tokens.push({ start: index, end: index + 3, value: 1, multiplier: 1, isWord: true, isGrouped: false });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function multiplierAt(
  text: string,
  lowerText: string,
  end: number,
  isMoney: boolean,
): { factor: number; length: number } {
  const after = text.slice(end, end + 48);
  const lower = lowerText.slice(end, end + 48);
  // "12.5 Billionen" is German for what English calls trillions; only "billion(s)" is English.
  for (const [pattern, factor] of multipliers) {
    const found = pattern.exec(lower);
    if (found !== null && !(factor === 1e12 && /^.?billion(?!en)/u.test(lower)))
      return { factor, length: found[0].length };
  }
  const letter = /^([kmMbB])n?(?!\p{L})/u.exec(after);
  // "$5m", "5m euros", "5m homes"; but 5m alone are metres.
  const behind = letter === null ? '' : after.slice(letter[0].length);
  const isLarge = isMoney || currencyAfter(behind) !== null || isCountedNoun(behind);
  return letter === null || !isLarge
    ? { factor: 1, length: 0 }
    : { factor: letterMultipliers[letter[1] ?? ''] ?? 1, length: letter[0].length };
}

const japaneseUnits: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

function readJapanese(text: string): NumberToken[] {
  return [...text.matchAll(/(?:\d[\d,.]*[万億兆])+(?:\d[\d,]*)?/gu)].map((match) => {
    const parts = [...match[0].matchAll(/([\d,.]+)([万億兆]?)/gu)];
    const value = parts.reduce(
      (sum, [, figure, unit]) => sum + Number((figure ?? '').replaceAll(',', '')) * (japaneseUnits[unit ?? ''] ?? 1),
      0,
    );
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: clean(value),
      multiplier: 1e4,
      isWord: false,
      isGrouped: true,
    };
  });
}

function toNumber(figure: string, isComma: boolean): number {
  const bare = figure.replace(/[\u00a0\u202f\u2009’' ]/gu, '');
  const lastComma = bare.lastIndexOf(',');
  const lastPoint = bare.lastIndexOf('.');
  if (lastComma >= 0 && lastPoint >= 0) {
    return lastComma > lastPoint
      ? Number(bare.replaceAll('.', '').replace(',', '.'))
      : Number(bare.replaceAll(',', ''));
  }
  const mark = lastComma >= 0 ? ',' : '.';
  const groups = bare.split(mark);
  const isThousands =
    groups.length > 2 ||
    (groups.length === 2 && groups[1]?.length === 3 && (mark === ',') !== isComma && groups[0] !== '0');
  return Number(isThousands ? groups.join('') : groups.join('.'));
}

/** 22.9 × 1e9 is not a whole number in floating point. */
function clean(value: number): number {
  return Number(value.toPrecision(14));
}

/** Ukrainian, Russian, German, French, Spanish and Portuguese part decimals with a comma; told by the script and small words. */
function hasCommaDecimals(text: string): boolean {
  if (!/\d[., ]\d/u.test(text)) return false;
  const lower = text.toLowerCase();
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin) return true;
  const foreign =
    lower.match(
      /(?<!\p{L})(?:und|der|die|das|mit|von|für|wurden|wurde|rund|im|am|vom|zum|zur|auf|aus|bei|nach|seit|lebten|hier|jahrhundert|prozent|menschen|le|la|au|aux|sur|par|ont|été|environ|siècle|les|des|dans|avec|pour|une|du|los|las|del|con|uma|dos|com|não)(?!\p{L})/gu,
    )?.length ?? 0;
  const english =
    lower.match(/(?<!\p{L})(?:the|of|and|to|for|with|was|were|from|by|is|are|has|have|that|this|at)(?!\p{L})/gu)
      ?.length ?? 0;
  return foreign > english;
}
