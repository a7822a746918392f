// "Iran has …" opens with a name, "Freedom has …" does not: with a capital anyway, only a list tells. ICU has it, in every language.
const languages = ['en', 'uk', 'de', 'fr'];
let builtNames: ReadonlySet<string> | undefined;

/** The names of countries in English, Ukrainian, German and French, as they stand at the head of a sentence. */
export function regionNames(): ReadonlySet<string> {
  builtNames ??= new Set(languages.flatMap((language) => namesIn(language)));
  return builtNames;
}

function namesIn(language: string): string[] {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = display.of(first + second);
      return name === undefined ? [] : [name];
    }),
  );
}
