import anyAscii from 'any-ascii';
import type { CslItem } from '../../contract/csl';
import { datePartsOf } from './csl-dates';

/** Better BibTeX's default list (its preference skipWords). */
const skipWords = new Set(
  (
    'a ab aboard about above across after against al along amid among an and anti around as at before behind below beneath ' +
    'beside besides between beyond but by d da das de del dell dello dei degli della delle dem den der des despite die do ' +
    'down du during ein eine einem einen einer eines el en et except for from gli i il in inside into is l la las le les ' +
    'like lo los near nor of off on onto or over past per plus round save since so some sur than the through to toward ' +
    'towards un una unas under underneath une unlike uno unos until up upon versus via von while with within without yet ' +
    'zu zum'
  ).split(' '),
);

const titleWords = 3;

/** "ae" for "ä" and so on, as Germans write without umlauts; any-ascii would drop the dots. */
const german: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
};

/**
 * Better BibTeX's default cite key, auth.lower + shorttitle(3,3) + year: "chekalenkoJapanUkraine2025". ASCII letters and digits.
 * @param taken keys of other works; a clash gets the postfix a, b … z, aa …
 */
export function citeKeyFor(csl: Partial<CslItem>, taken: ReadonlySet<string> | ((key: string) => boolean)): string {
  const isTaken = typeof taken === 'function' ? taken : (key: string) => taken.has(key);
  const key = `${author(csl)}${shortTitle(csl)}${year(csl)}` || 'item';
  if (!isTaken(key)) {
    return key;
  }
  for (let number = 1; ; number += 1) {
    const candidate = key + postfix(number);
    if (!isTaken(candidate)) {
      return candidate;
    }
  }
}

function author({ author, editor, translator, ...rest }: Partial<CslItem>): string {
  const language = rest.language ?? '';
  const [name] = [author, editor, translator].find((names) => names !== undefined && names.length > 0) ?? [];
  const family = name?.family ?? name?.literal ?? name?.given ?? '';
  return letters(ascii(family, language)).toLowerCase();
}

function shortTitle({ title = '', language = '' }: Partial<CslItem>): string {
  return ascii(title.replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^>]*>/g, ''), language)
    .split(/[\s/:'’]+/)
    .map(letters)
    .filter((word) => word.length > 1 && !skipWords.has(word.toLowerCase()))
    .slice(0, titleWords)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function year({ issued }: Partial<CslItem>): string {
  const [start] = datePartsOf(issued);
  return start === undefined
    ? (/\d{4}/.exec(issued?.literal ?? issued?.raw ?? '')?.[0] ?? '')
    : String(Math.abs(start.year));
}

function ascii(text: string, language: string): string {
  const isUmlaut = !/^(?:fi|et|sv|tr|az|hu|es|pt|fr|nl|ca)\b/i.test(language);
  const spelled = text
    .normalize('NFC')
    .replace(/[äöüÄÖÜßẞ]/g, (letter) => (isUmlaut ? (german[letter] ?? letter) : letter));
  // Transliteration writes soft signs and glottal stops as apostrophes: they stand inside words.
  return spelled.replace(/[^\p{ASCII}]+/gu, (foreign) =>
    /[’‘]/.test(foreign) ? foreign : anyAscii(foreign).replace(/['`"]/g, ''),
  );
}

function letters(text: string): string {
  return anyAscii(text).replace(/[^A-Za-z0-9]+/g, '');
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function postfix(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : postfix(rest)) + String.fromCharCode(97 + ((number - 1) % 26));
}
