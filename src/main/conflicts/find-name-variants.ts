import { calendarValue } from './calendar-words';
import { editDistance } from './edit-distance';
import type { Oddity } from './oddity';
import { isRegionName } from './region-names';
import { splitWords, type TextWord } from './split-words';
import type { Span } from './verdict';

interface Name {
  readonly lower: string;
  readonly form: string;
  readonly first: Span;
  count: number;
  /** Stands within a sentence with a capital, where only names have one. */
  isName: boolean;
  /** How often it stands in lower case. */
  lowerCount: number;
}

// Short names differ by a letter as a rule: Anna, Anne, Iran, Iraq.
const shortest = 5;
// What is longer is no name; each letter of a word costs a copy of it.
const longest = 40;
const longEnough = 7;
// A variant that comes back often is another name, unless the name is long and the other far more frequent.
const mostOften = 2;
const surelyOne = 8;
// Where a first letter differs, only a name that the text is full of is surely meant.
const wellKnown = 5;

/** Names that differ by one letter within the word ("Ukrainean", "Ukrainian"), or fall apart by a space ("Huma n"). */
export function findNameVariants(text: string): Oddity[] {
  const words = splitWords(text);
  const names = countNames(text, words);
  return [...variants(names), ...brokenNames(text, words, names)].sort(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

function countNames(text: string, words: readonly TextWord[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const { start, end, lower, hasCapital } of words) {
    if (lower.length < 2) continue;
    const bare = lower.replace(/'s$/u, '');
    const name = names.get(bare) ?? {
      lower: bare,
      form: text.slice(start, start + bare.length),
      first: { start, end },
      count: 0,
      isName: false,
      lowerCount: 0,
    };
    name.count += 1;
    if (!hasCapital) name.lowerCount += 1;
    else if (!isOpening(text, start)) name.isName = true;
    names.set(bare, name);
  }
  return names;
}

/** Whether a word opens a sentence, a line or a quotation, where any word has a capital. */
function isOpening(text: string, start: number): boolean {
  return /(?:^|[.!?…:“”"«(\n]|[\n.]\s*\d{1,3}[.)])[\s\u00a0]*$/u.test(text.slice(Math.max(0, start - 8), start));
}

function variants(names: ReadonlyMap<string, Name>): Oddity[] {
  const proper = [...names.values()].filter(
    // A careless text writes a name in lower case now and then; a common word stands so most of the time.
    ({ lower, count, lowerCount }) =>
      lowerCount * 2 < count && isOfNameLength(lower) && !lower.includes('-') && calendarValue(lower) === 0,
  );
  const groups = groupByRemains(proper);
  const found: Oddity[] = [];
  for (const variant of proper) {
    const near = withoutOneLetter(variant.lower).flatMap((rest) => groups.get(rest) ?? []);
    const meant = near
      .filter((name) => isVariant(variant, name))
      .sort((a, b) => b.count - a.count || a.first.start - b.first.start)[0];
    if (meant === undefined) continue;
    found.push({
      kind: 'name-variants',
      spans: [meant.first, variant.first].sort((a, b) => a.start - b.start),
      reason: `“${variant.form}” (${times(variant.count)}) is one letter off “${meant.form}” (${times(meant.count)}): one name, written two ways?`,
    });
  }
  return found;
}

function isOfNameLength(word: string): boolean {
  return word.length >= shortest && word.length <= longest;
}

/** The names within one letter of each other, met through what remains of each when a letter is left out: linear in their number. */
function groupByRemains(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    for (const rest of withoutOneLetter(name.lower)) {
      const group = groups.get(rest);
      if (group === undefined) groups.set(rest, [name]);
      else group.push(name);
    }
  }
  return groups;
}

function withoutOneLetter(word: string): string[] {
  return [...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])];
}

function isVariant(variant: Name, meant: Name): boolean {
  const [a, b] = [variant.lower, meant.lower];
  if (a === b || !meant.isName || variant.count > meant.count || (isRegionName(a) && isRegionName(b))) return false;
  if (variant.count === meant.count && variant.first.start < meant.first.start) return false;
  // A word that only ever opens sentences may be a common one.
  if (!variant.isName && (meant.count < wellKnown || a.length < longEnough)) return false;
  if (editDistance(a, b, 1) > 1 || isInflection(a, b)) return false;
  if (a[0] !== b[0]) return meant.count >= wellKnown && variant.count === 1;
  if (a.length < longEnough) return meant.count > 2 * variant.count && variant.count <= mostOften;
  return variant.count <= mostOften || (a.length >= surelyOne && meant.count >= 2 * variant.count);
}

/** The forms of a name differ at its end: Україна and Україну, Ukrainian and Ukrainians. */
function isInflection(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const ending = Math.max(a.length, b.length) - same;
  return ending <= (/\p{Script=Cyrillic}/u.test(a) ? 3 : 1);
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function brokenNames(text: string, words: readonly TextWord[], names: ReadonlyMap<string, Name>): Oddity[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || !word.hasCapital || next.hasCapital || next.lower.length > 3) return [];
    if (!/^[\s\u00a0]$/u.test(text.slice(word.end, next.start))) return [];
    const whole = names.get(word.lower + next.lower);
    if (whole?.isName !== true || names.get(word.lower)?.count !== 1) return [];
    return [
      {
        kind: 'name-variants' as const,
        spans: [{ start: word.start, end: next.end }, whole.first].sort((a, b) => a.start - b.start),
        reason: `“${text.slice(word.start, next.end)}” falls apart; elsewhere the text writes “${whole.form}”.`,
      },
    ];
  });
}
