const locales = ['en', 'uk', 'de', 'fr', 'ja'];
let builtNames: ReadonlySet<string> | undefined;

function listNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (let first = 65; first <= 90; first++) {
      for (let second = 65; second <= 90; second++) {
        const name = display.of(String.fromCharCode(first, second));
        if (name !== undefined) names.add(name.toLowerCase());
      }
    }
  }
  return names;
}

/** Whether a word in lower case is the name of a country, so that "Iraq" is no misspelt "Iran". */
export function isRegionName(word: string): boolean {
  builtNames ??= listNames();
  return builtNames.has(word);
}
