/** A number in words that a word for a large number ends. Offsets are UTF-16 code units, end exclusive. */
export interface LargeNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly multiplier: number;
}

const factors: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  тисяча: 1e3,
  тисячу: 1e3,
  мільйон: 1e6,
  мільйона: 1e6,
  мільярд: 1e9,
  мільярда: 1e9,
};
const any = /thousand|million|billion|trillion|тисяч[ау]|мільйона?|мільярда?/u;
const large =
  /(?<![\p{L}\d])(?:(half)(?:[\s\u00a0-]of)?(?:[\s\u00a0-]an?)?|(?:an?[\s\u00a0]|one[\s\u00a0-])?(quarter)(?:[\s\u00a0]of)?(?:[\s\u00a0]an?)?|(three)[\s\u00a0-]quarters?(?:[\s\u00a0]of)?(?:[\s\u00a0]an?)?|(one)[\s\u00a0]and[\s\u00a0]an?[\s\u00a0]half|(?:an?|one))[\s\u00a0-](thousand|million|billion|trillion)(?![\p{L}])/gu;
const cyrillic = /(?<![\p{L}\d])(?:(пів)[\s\u00a0]?|(півтора)[\s\u00a0])?(тисяч[ау]|мільйона?|мільярда?)(?![\p{L}])/gu;

/**
 * "Half a million", "a quarter of a billion", "three quarters of a million", "one and a half million", "a million"; "пів мільйона",
 * "півтора мільярда", "мільйон".
 * @param lower the text in small letters
 */
export function readLargeNumbers(lower: string): LargeNumber[] {
  if (!any.test(lower)) return [];
  const found: LargeNumber[] = [];
  for (const match of lower.matchAll(large)) {
    const [whole, half, quarter, three, oneAndHalf, word] = match;
    const share =
      half !== undefined
        ? 0.5
        : quarter !== undefined
          ? 0.25
          : three !== undefined
            ? 0.75
            : oneAndHalf !== undefined
              ? 1.5
              : 1;
    const multiplier = factors[word ?? ''] ?? 1;
    found.push({ start: match.index, end: match.index + whole.length, value: share * multiplier, multiplier });
  }
  for (const match of lower.matchAll(cyrillic)) {
    const [whole, half, oneAndHalf, word] = match;
    const multiplier = factors[word ?? ''] ?? 1;
    const share = half !== undefined ? 0.5 : oneAndHalf !== undefined ? 1.5 : 1;
    // "24 мільйона" has its number before it.
    if (share === 1 && /[\d,.][\s\u00a0]?$/u.test(lower.slice(Math.max(0, match.index - 3), match.index))) continue;
    found.push({ start: match.index, end: match.index + whole.length, value: share * multiplier, multiplier });
  }
  return found;
}

const halfBehind =
  /^[\s\u00a0]+and[\s\u00a0]+an?[\s\u00a0]+half(?=[\s\u00a0]+(?:thousand|million|billion|trillion)(?!\p{L}))/u;

/** Length of "and a half" behind a number that a word for a large number follows: "three and a half million"; else 0. */
export function halfLengthAt(lower: string, end: number): number {
  return halfBehind.exec(lower.slice(end, end + 32))?.[0].length ?? 0;
}
