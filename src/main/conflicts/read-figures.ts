import { analyseSentence } from '../claims/public';
import { hashText } from './hash-text';
import { splitWords } from './split-words';
import { stemWord } from './stem-word';
import type { Span } from './verdict';
import { isLabelWord } from './word-senses';

/** A figure where it stands in the text. */
export interface Figure extends Span {
  readonly value: number;
  readonly unit: string;
  readonly counted: string;
}

/** Both in order. */
export interface ReadFigures {
  readonly counted: readonly Figure[];
  /** The same with figures that count nothing by themselves: "of whom 730 were adults". */
  readonly all: readonly Figure[];
}

// What stands further on in a longer sentence is no sum that anyone would follow.
const longest = 4000;

/** The figures of a sentence that stands at an offset of its text. */
export function readFigures(words: string, offset: number): ReadFigures {
  const { quantities, money, dates } = analyseSentence(words.slice(0, longest));
  const sums = money.map(({ start, end, amount, currency }) => ({
    start,
    end,
    value: amount,
    unit: currency,
    counted: '',
  }));
  const place = (figures: readonly Figure[]): Figure[] =>
    figures
      .map(({ start, end, value, unit, counted }) => ({
        start: start + offset,
        end: end + offset,
        value,
        unit,
        counted,
      }))
      .sort((a, b) => a.start - b.start);
  const counted = [...quantities, ...sums];
  const bare = bareFigures(words.slice(0, longest), [...counted, ...dates]);
  return { counted: place(counted), all: place([...counted, ...bare]) };
}

const bareFigure =
  /(?<![\p{L}\d.,:/([#№-])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d{1,6})(?=[,;.]?[\s\u00a0]+\p{L}|[.;]?$)/gu;
// A year, where nothing is counted.
const [firstYear, lastYear] = [1500, 2099];

/** Figures that are neither dates nor counts with a noun beside them, nor the names of things ("Article 5"). */
function bareFigures(words: string, taken: readonly Span[]): Figure[] {
  return [...words.matchAll(bareFigure)].flatMap(({ 0: digits, index: start }) => {
    const end = start + digits.length;
    const value = Number(digits.replace(/\D/gu, ''));
    if (taken.some((span) => start < span.end && span.start < end)) return [];
    if (digits.length === 4 && value >= firstYear && value <= lastYear) return [];
    const before = splitWords(words.slice(Math.max(0, start - 30), start)).at(-1)?.lower ?? '';
    return isLabelWord(hashText(stemWord(before))) ? [] : [{ start, end, value, unit: '', counted: '' }];
  });
}
