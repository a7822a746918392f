/** Language tags and their names in LaTeX (babel's, as BibLaTeX's langid takes them). */
const languages: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'ngerman',
  'de-AT': 'naustrian',
  'de-CH': 'nswissgerman',
  el: 'greek',
  en: 'english',
  'en-GB': 'british',
  'en-US': 'american',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hr: 'croatian',
  hu: 'magyar',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  la: 'latin',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

const otherNames: Readonly<Record<string, string>> = {
  austrian: 'de-AT',
  brazil: 'pt-BR',
  farsi: 'fa',
  francais: 'fr',
  german: 'de',
  hungarian: 'hu',
  norwegian: 'nb',
  portuges: 'pt',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

const tags = new Map([
  ...Object.entries(languages).map(([tag, name]): [string, string] => [name, tag]),
  ...Object.entries(otherNames),
]);

/** "ngerman" -> "de"; what is not one of babel's names stays as it is. */
export function languageTagOf(name: string): string {
  return tags.get(name.trim().toLowerCase()) ?? name;
}

/** "uk-UA" -> "ukrainian"; undefined where babel has no such language. */
export function babelNameOf(tag: string): string | undefined {
  const [base = '', region] = tag.split(/[-_]/);
  const key = [`${base.toLowerCase()}-${region?.toUpperCase()}`, base.toLowerCase()].find((candidate) =>
    Object.hasOwn(languages, candidate),
  );
  return key === undefined ? undefined : languages[key];
}
