import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { locales } from './locale';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('strings.en.json'))
  .map(({ name }) => name);

function read(folder: string, locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, folder, `strings.${locale}.json`), 'utf8')) as Record<string, string>;
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{?\w+\}?\}/g))].sort().join(' ');
}

test.each(folders)('%s says everything in every language', (folder) => {
  const english = read(folder, 'en');
  const problems = locales.flatMap((locale) => {
    const strings = read(folder, locale);
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wanted = Object.keys(english).flatMap((key) => {
      const base = key.replace(pluralForm, '');
      return `${base}_other` in english ? forms.map((form) => `${base}_${form}`) : [key];
    });
    const missing = [...new Set(wanted)].filter((key) => !strings[key]);
    const unknown = Object.keys(strings).filter((key) => !wanted.includes(key));
    const changed = Object.entries(strings).filter(([key, text]) => {
      const original = english[key] ?? english[key.replace(pluralForm, '_other')] ?? '';
      // A plural form may say its number in words.
      return !pluralForm.test(key) && placeholders(text) !== placeholders(original);
    });
    return [
      ...missing.map((key) => `${locale} lacks ${key}`),
      ...unknown.map((key) => `${locale} has ${key}, English has not`),
      ...changed.map(([key]) => `${locale} has other placeholders in ${key}`),
    ];
  });
  expect(problems).toEqual([]);
});
