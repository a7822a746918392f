/** Languages of the interface. */
export const locales = ['en', 'uk', 'ja'] as const;
export type Locale = (typeof locales)[number];

/** Each language's name in itself, as the person who wants it will look for it. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', uk: 'Українська', ja: '日本語' };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first of the system's languages that the interface speaks, else English. */
export function systemLocale(): Locale {
  for (const language of navigator.languages) {
    const base = language.split('-', 1)[0];
    if (isLocale(base)) return base;
  }
  return 'en';
}
