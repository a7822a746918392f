import { splitSentences } from '../sentences/public';
import { hashText } from './hash-text';
import type { Oddity } from './oddity';
import { type Figure, type ReadFigures, readFigures } from './read-figures';
import { splitWords } from './split-words';
import { stemWord } from './stem-word';
import type { Span } from './verdict';

interface Sentence extends Span {
  readonly text: string;
  /** In order. Read when first asked for: most sentences name no parts. */
  figures(): readonly Figure[];
  /** The same with figures that count nothing by themselves: "of whom 730 were adults". */
  allFigures(): readonly Figure[];
}

// Behind these all parts are named; behind the others, some.
const complete =
  /:|(?<!\p{L})(?:namely|consist(?:s|ed|ing) of|made up of|comprised of|divided into|split into|of wh(?:om|ich)|of them|а саме|з них|із них|з яких|із яких|складається з|davon|darunter|nämlich|bestehend aus|dont|soit|à savoir)(?!\p{L})/giu;
const incomplete =
  /(?<!\p{L})(?:including|includes|among (?:them|whom)|у тому числі|в тому числі|зокрема|серед них|включно з|einschließlich|y compris)(?!\p{L})/giu;
const remainder =
  /(?<!\p{L})(?:rest|remaining|remainder|others?|решта|інші|übrigen?|restlichen?|autres?|reste)(?!\p{L})[^%％]{0,24}$/iu;
// Parts that miss their sum by more than half are parts of something else.
const [leastOfSum, mostOfSum] = [0.5, 1.5];
// Across sentences only a near miss shows that the parts were meant to sum.
const nearMiss = 0.1;

/** Totals whose parts do not sum: in a sentence ("12 ships: 5 tankers and 6 ferries"), or from one sentence to the next. In order. */
export function findUnsummedParts(text: string, paragraph: Span): Oddity[] {
  const sentences = splitSentences(text, paragraph).map(({ start, end }) => readSentence(text, start, end));
  return sentences.flatMap((sentence, at) => {
    const within = sumPercentages(sentence) ?? sumWithin(sentence);
    const found = within ?? sumAcross(sentence, sentences.slice(at + 1, at + 3));
    return found === null ? [] : [found];
  });
}

function readSentence(text: string, start: number, end: number): Sentence {
  let read: ReadFigures | undefined;
  const words = text.slice(start, end);
  const readOnce = (): ReadFigures => {
    read ??= readFigures(words, start);
    return read;
  };
  return { start, end, text: words, figures: () => readOnce().counted, allFigures: () => readOnce().all };
}

function sumPercentages({ text, start, figures }: Sentence): Oddity | null {
  if (!/[%％]|percent|per cent|відсотк|prozent|pour cent/iu.test(text)) return null;
  const shares = figures().filter(({ unit }) => unit === '%');
  const last = shares.at(-1);
  if (last === undefined || shares.length < 2 || !remainder.test(text.slice(0, last.start - start))) return null;
  const sum = shares.reduce((total, { value }) => total + value, 0);
  // Whole percentages round by half a point each.
  return Math.abs(sum - 100) <= slack(shares) ? null : toOddity(shares, `The shares make ${plain(sum)} %, not 100 %`);
}

function sumWithin({ text, start, allFigures: figures }: Sentence): Oddity | null {
  for (const [cue, isComplete] of [
    [complete, true],
    [incomplete, false],
  ] as const) {
    for (const { index, 0: words } of text.matchAll(cue)) {
      // In "including … namely" the nearer one rules.
      const total = figures()
        .filter(({ end }) => end <= start + index)
        .at(-1);
      const parts = figures().filter(
        (figure) => figure.start >= start + index + words.length && figure.unit === total?.unit,
      );
      if (total === undefined || parts.length < 2 || parts.some(({ value }) => value >= total.value)) continue;
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const isWrong = isComplete ? sum !== total.value : sum > total.value;
      if (!isWrong || Math.abs(sum - total.value) <= slack([total, ...parts])) continue;
      if (sum < total.value * leastOfSum || sum > total.value * mostOfSum) continue;
      return toOddity([total, ...parts], `The parts make ${plain(sum)}, the whole is given as ${plain(total.value)}`);
    }
  }
  return null;
}

// "Another 790 men took part": whatever they are, they are more of the same.
const addsUp =
  /^(?:another|a further|the (?:other|rest|remaining)|ще|інші|решта|weitere|die (?:übrigen|anderen)|les autres|autres)(?!\p{L})/iu;

/** "4,212 citizens, including 2,651 …" and then, of the same people, 1,415: the rest would be 1,561. */
function sumAcross({ text, start, figures }: Sentence, following: readonly Sentence[]): Oddity | null {
  if (text.search(incomplete) < 0 && text.search(complete) < 0) return null;
  const [total, part, another] = figures();
  if (total === undefined || part === undefined || another !== undefined) return null;
  if (total.unit !== part.unit || part.value >= total.value || total.unit === '%') return null;
  const between = text.slice(total.start - start, part.start - start);
  if (between.search(incomplete) < 0 && between.search(complete) < 0) return null;
  const counted = stemsOf(total.counted);
  for (const { text: words, figures: figuresOf } of following) {
    const [rest, further] = figuresOf();
    if (rest === undefined || further !== undefined || rest.unit !== total.unit || rest.value >= total.value) continue;
    if (!addsUp.test(words) && !stemsOf(rest.counted).some((stem) => counted.includes(stem))) continue;
    const sum = part.value + rest.value;
    if (sum === total.value || Math.abs(sum - total.value) > total.value * nearMiss) continue;
    if (Math.abs(sum - total.value) <= slack([total, part, rest])) continue;
    return toOddity([total, part, rest], `The parts make ${plain(sum)}, the whole is given as ${plain(total.value)}`);
  }
  return null;
}

function stemsOf(words: string): number[] {
  return splitWords(words).map(({ lower }) => hashText(stemWord(lower)));
}

/** What rounding may make of a sum: half of the last digit of each figure that is not zero; nothing for small whole numbers. */
function slack(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value, unit }) => {
    const digits = String(value);
    const decimals = digits.split('.')[1]?.length ?? 0;
    if (decimals > 0) return sum + 0.5 * 10 ** -decimals;
    if (unit === '%') return sum + 0.5;
    const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
    return zeros < 3 ? sum : sum + 0.5 * 10 ** zeros;
  }, 1e-9);
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 3 });
}

function toOddity(figures: readonly Figure[], reason: string): Oddity {
  return {
    kind: 'unsummed-parts',
    spans: figures.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
    reason: `${reason}.`,
  };
}
