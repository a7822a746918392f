// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

const locales = ['en', 'uk', 'ja'];

/**
 * Compares the strings of every screen, strings.en.json with its neighbours: the same keys, the same {{variables}}, and
 * for counted strings every plural form that the language has.
 * @param {string} folder where to look, absolute
 * @returns {readonly string[]} what is off, a sentence each
 */
export function checkLocales(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^strings\..+\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const screens = new Set(files.map((file) => file.replace(/[^.]+\.json$/, '')));
  return [...screens].sort().flatMap((screen) => checkScreen(screen, relative(root, screen)));
}

/**
 * @param {string} screen path up to the locale
 * @param {string} name the same, for people
 */
function checkScreen(screen, name) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, Map<string, string>>} */
  const texts = new Map();
  for (const locale of locales) {
    try {
      texts.set(locale, flatten(JSON.parse(readFileSync(`${screen}${locale}.json`, 'utf8'))));
    } catch (error) {
      problems.push(`${name}${locale}.json cannot be read: ${error instanceof Error ? error.message : error}`);
    }
  }
  const english = texts.get('en');
  if (!english) return problems;
  const counted = new Set([...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6)));
  for (const [locale, strings] of texts) {
    const expected = expectedKeys(english, counted, locale);
    for (const key of expected.keys()) if (!strings.has(key)) problems.push(`${name}${locale}.json lacks ${key}`);
    for (const [key, text] of strings) {
      const origin = expected.get(key);
      if (origin === undefined) problems.push(`${name}${locale}.json has ${key}, which strings.en.json has not`);
      else if (variables(text) !== variables(origin))
        problems.push(`${name}${locale}.json: other {{variables}} in ${key}`);
    }
  }
  return problems;
}

/**
 * @param {Map<string, string>} english
 * @param {Set<string>} counted the keys that have plural forms, without their suffix
 * @param {string} locale
 * @returns {Map<string, string>} each key the locale needs, with the English text it translates
 */
function expectedKeys(english, counted, locale) {
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const [key, text] of english) {
    const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
    if (!counted.has(stem)) keys.set(key, text);
  }
  for (const stem of counted) {
    const isOrdinal = stem.endsWith('_ordinal');
    const { pluralCategories } = new Intl.PluralRules(locale, {
      type: isOrdinal ? 'ordinal' : 'cardinal',
    }).resolvedOptions();
    for (const category of pluralCategories) {
      keys.set(`${stem}_${category}`, english.get(`${stem}_${category}`) ?? english.get(`${stem}_other`) ?? '');
    }
  }
  return keys;
}

/**
 * @param {Record<string, unknown>} strings
 * @param {string} prefix
 * @returns {Map<string, string>} dotted key -> text
 */
function flatten(strings, prefix = '') {
  /** @type {Map<string, string>} */
  const flat = new Map();
  for (const [key, value] of Object.entries(strings)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(Object(value), `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/**
 * A form for one may spell the number out, so `count` is not compared.
 * @param {string} text
 */
function variables(text) {
  const names = [...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map((match) => match[1]);
  return [...new Set(names)]
    .filter((name) => name !== 'count')
    .sort()
    .join(' ');
}

await runProgram(import.meta.url, () => {
  const problems = checkLocales(join(root, 'src'));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
});
