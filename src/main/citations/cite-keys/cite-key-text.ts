import anyAscii from 'any-ascii';

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

/** The words of a title in ASCII, without markup. */
export function titleWords(title: string, language: string): string[] {
  return asciiOf(title.replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^>]*>/g, ''), language)
    .split(/[\s/:'’]+/)
    .map(lettersOf)
    .filter((word) => word !== '');
}

/** Not those that say nothing: "the", "und". */
export function significantWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 1 && !skipWords.has(word.toLowerCase()));
}

export function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** A name as one word of ASCII letters and digits. */
export function nameWord(name: string, language: string): string {
  return lettersOf(asciiOf(name, language));
}

/** @param language BCP 47 tag: in some an umlaut is a letter of its own, not an "ae". */
export function asciiOf(text: string, language: string): string {
  const isUmlaut = !/^(?:fi|et|sv|tr|az|hu|es|pt|fr|nl|ca)\b/i.test(language);
  const spelled = text
    .normalize('NFC')
    .replace(/[äöüÄÖÜßẞ]/g, (letter) => (isUmlaut ? (german[letter] ?? letter) : letter));
  // Transliteration writes soft signs and glottal stops as apostrophes: they stand inside words.
  return spelled.replace(/[^\p{ASCII}]+/gu, (foreign) =>
    /[’‘]/.test(foreign) ? foreign : anyAscii(foreign).replace(/['`"]/g, ''),
  );
}

function lettersOf(text: string): string {
  return anyAscii(text).replace(/[^A-Za-z0-9]+/g, '');
}
