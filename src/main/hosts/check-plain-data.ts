import { Failure } from '../../contract/result';

/** Keys that reach an object's prototype when a careless merge copies them. */
const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

// Lexical nests about four levels for one level of a list; deeper data only serves to overflow somebody's recursion.
const deepest = 256;

/** UTF-16 code units of all keys and strings: above any paper or upload piece, below what would stall a process. */
const largest = 16 * 2 ** 20;

/**
 * Refuses what JSON could not have carried (dates, maps, cycles, NaN), keys that reach a prototype, and data that is too
 * deep or too large, before any schema sees it.
 * @throws Failure 'invalid-request' or 'too-large'
 */
export function checkPlainData(data: unknown): void {
  let size = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: data, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { value, depth } = entry;
    if (depth > deepest) refuse('The request is nested too deeply.');
    size += typeof value === 'string' ? value.length : 1;
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of entriesOf(value)) {
        size += key.length;
        open.push({ value: child, depth: depth + 1 });
      }
    } else if (!isPlainScalar(value)) {
      refuse(`The request holds a ${typeof value} that cannot be sent.`);
    }
    if (size > largest) {
      throw new Failure('too-large', 'The request is too large. Send the text in smaller pieces.');
    }
  }
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((child) => ['', child]);
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by shape, since data from another realm has another Object.prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    refuse('The request holds more than plain data.');
  const keys = Object.keys(value);
  for (const key of keys) {
    if (prototypeKeys.has(key)) refuse(`The request has a field named "${key}", which is not allowed.`);
  }
  return keys.map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]);
}

function isPlainScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean';
}

function refuse(message: string): never {
  throw new Failure('invalid-request', message);
}
