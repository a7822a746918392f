import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale, systemLocale } from './locale';

const files = import.meta.glob<Record<string, string>>('../*/strings.*.json', { eager: true, import: 'default' });

/** Every screen's strings.<locale>.json; the folder is the namespace. */
function collectStrings(): Resource {
  const resources: Record<string, Record<string, Record<string, string>>> = {};
  for (const [path, strings] of Object.entries(files)) {
    const [, namespace, locale] = /^\.\.\/([^/]+)\/strings\.([^.]+)\.json$/.exec(path) ?? [];
    if (namespace === undefined || locale === undefined) continue;
    resources[locale] = { ...resources[locale], [namespace]: strings };
  }
  return resources;
}

/** Starts the interface in the system's language; ready when it returns. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    resources: collectStrings(),
    lng: systemLocale(),
    fallbackLng: 'en',
    defaultNS: 'workbench',
    initAsync: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = currentLocale();
  i18next.on('languageChanged', () => {
    document.documentElement.lang = currentLocale();
  });
}

export function currentLocale(): Locale {
  return isLocale(i18next.language) ? i18next.language : 'en';
}

/** Changes the language of the interface at once; 'system' follows the system's languages. */
export function chooseLocale(choice: Locale | 'system'): void {
  void i18next.changeLanguage(choice === 'system' ? systemLocale() : choice);
}
