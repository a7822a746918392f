/** A BCP 47 tag from what a document says ("UK", "en_US", "x-none"); '' for what is none. */
export function languageTag(said: string): string {
  const [language = '', ...subtags] = said.trim().replaceAll('_', '-').split('-');
  if (!/^[A-Za-z]{2,3}$/.test(language) || /^(?:und|mul|zxx|mis|non)$/i.test(language)) return '';
  const kept = subtags.filter((subtag) => /^[A-Za-z0-9]{2,8}$/.test(subtag)).slice(0, 2);
  return [
    language.toLowerCase(),
    ...kept.map((subtag) =>
      subtag.length === 2
        ? subtag.toUpperCase()
        : subtag.length === 4
          ? subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase()
          : subtag,
    ),
  ].join('-');
}
