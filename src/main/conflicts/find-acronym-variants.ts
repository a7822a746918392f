import { editDistance } from './edit-distance';
import type { Oddity } from './oddity';
import type { Span } from './verdict';

interface Acronym {
  readonly places: Span[];
  /** "State Fund (SFSF)": the text says what it stands for. */
  isExplained: boolean;
}

// Shorter ones differ by a letter as a rule (NSA, NASA, NSC); a variant stands near what it varies.
const [shortest, longest] = [4, 8];
const nearby = 1500;
// More than any text explains; each is compared with all that are not explained.
const mostExplained = 300;
const acronym = /(?<![\p{L}\p{N}-])(\(?)(\p{Lu}{4,8})(\)?)(?![\p{L}\p{N}-])/gu;

/** An acronym that the text explains, and another that is one letter off and never explained: "(SFSF)", then "SFFF". */
export function findAcronymVariants(text: string): Oddity[] {
  const acronyms = new Map<string, Acronym>();
  for (const match of text.matchAll(acronym)) {
    const [whole, open = '', letters = '', close = ''] = match;
    if (letters.length < shortest || letters.length > longest || isInCapitals(text, match.index, whole.length))
      continue;
    const entry = acronyms.get(letters) ?? { places: [], isExplained: false };
    const start = match.index + open.length;
    entry.places.push({ start, end: start + letters.length });
    if (open !== '' && close !== '') entry.isExplained = true;
    acronyms.set(letters, entry);
  }
  const found: Oddity[] = [];
  const explained = [...acronyms].filter(([, { isExplained }]) => isExplained).slice(0, mostExplained);
  for (const [variant, { places, isExplained }] of acronyms) {
    const [place] = places;
    if (isExplained || place === undefined || places.length > 2) continue;
    const meant = explained.find(
      ([letters, { places: others }]) =>
        editDistance(letters, variant, 1) === 1 && others.some(({ start }) => Math.abs(start - place.start) < nearby),
    );
    const other = meant?.[1].places[0];
    if (meant === undefined || other === undefined) continue;
    found.push({
      kind: 'acronym-variants',
      spans: [other, place].sort((a, b) => a.start - b.start),
      reason: `“${variant}” is explained nowhere and is one letter off “${meant[0]}”: one body, written two ways?`,
    });
  }
  return found;
}

/** Within a line in capitals a word in capitals is no acronym. */
function isInCapitals(text: string, start: number, length: number): boolean {
  const around = `${text.slice(Math.max(0, start - 16), start)} ${text.slice(start + length, start + length + 16)}`;
  const words = around.match(/\p{L}{3,}/gu) ?? [];
  return words.length > 0 && words.every((word) => word === word.toUpperCase());
}
