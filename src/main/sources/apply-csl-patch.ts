import { type CslDate, type CslItem, type CslName, type CslPatch, cslDate, cslItem, cslName } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { dateVariables, itemTypes, nameVariables, textVariables } from './csl-variables';

/**
 * The item with some fields changed: null or '' removes one. Names and dates may be given as people type them:
 * "Family, Given; Family, Given" and "2024-11-16".
 * @throws Failure 'invalid-input' for a field that CSL does not have, or a value that it cannot hold.
 */
export function applyCslPatch(item: CslItem, patch: CslPatch): CslItem {
  const fields = new Map<string, unknown>(Object.entries(item));
  for (const [name, value] of Object.entries(patch)) {
    if (name === 'id') continue;
    if (name === 'type') {
      fields.set(name, checkedType(value));
      continue;
    }
    const isKnown = nameVariables.has(name) || dateVariables.has(name) || textVariables.has(name);
    if (!isKnown && !fields.has(name)) {
      throw new Failure(
        'invalid-input',
        `"${name}" is not a field of CSL. Fields are named as in CSL-JSON: title, author, issued, container-title, page, DOI …`,
      );
    }
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) fields.delete(name);
    else fields.set(name, checkedValue(name, value));
  }
  const read = cslItem.safeParse(Object.fromEntries(fields));
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? '');
  throw new Failure('invalid-input', `The field ${field} takes text. Nothing was changed.`);
}

function checkedType(value: unknown): string {
  if (typeof value === 'string' && itemTypes.has(value)) return value;
  throw new Failure(
    'invalid-input',
    `"${String(value)}" is not a type of CSL. Types are for example book, chapter, article-journal, report, webpage.`,
  );
}

function checkedValue(name: string, value: unknown): unknown {
  if (nameVariables.has(name)) return namesOf(name, value);
  if (dateVariables.has(name)) return dateOf(name, value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Failure('invalid-input', `The field ${name} takes text. Nothing was changed.`);
}

function namesOf(field: string, value: unknown): CslName[] {
  if (typeof value === 'string')
    return value
      .split(';')
      .map((part) => parseName(part.trim()))
      .filter((name) => name !== null);
  const parsed = cslName.array().safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(
    'invalid-input',
    `The field ${field} takes names, each with family and given parts or as a whole. Nothing was changed.`,
  );
}

/** "Family, Given", "Given Family", or an institution in {braces}. Null for ''. */
export function parseName(text: string): CslName | null {
  if (text === '') return null;
  const literal = /^\{(.+)\}$/.exec(text)?.[1];
  if (literal !== undefined) return { literal };
  const [family = '', given] = text.split(/,\s*(.*)/s);
  if (given !== undefined && given !== '') return { family: family.trim(), given: given.trim() };
  const words = family.trim().split(/\s+/);
  if (words.length === 1) return { family: family.trim() };
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

function dateOf(field: string, value: unknown): CslDate {
  if (typeof value === 'number') return { 'date-parts': [[value]] };
  if (typeof value === 'string') return parseDate(value);
  const parsed = cslDate.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(
    'invalid-input',
    `The field ${field} takes a date such as 2024-11-16, 2024-11 or 2024. Nothing was changed.`,
  );
}

/** An ISO date with day, month or year precision, or a range of two with "/"; anything else is kept as it is. */
export function parseDate(text: string): CslDate {
  const ends = text.trim().split('/');
  const parts = ends.map((end) => /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(end.trim()));
  if (parts.length > 2 || parts.some((match) => match === null)) return { literal: text.trim() };
  const numbers = parts.map((match) =>
    (match ?? [])
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number),
  );
  const isCalendar = numbers.every(([, month = 1, day = 1]) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  return isCalendar ? { 'date-parts': numbers } : { literal: text.trim() };
}
