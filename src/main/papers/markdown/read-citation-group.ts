import { unknownKeyPrefix } from '../../../contract/paper-state';
import type { CitationItem } from '../../../contract/papers';
import { readLocatorTerm } from './locator-terms';

// pandoc.org/MANUAL.html#citation-syntax: a letter, digit or _, then alphanumerics and single inner punctuation characters.
const plainKey = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/uy;
const bracedKey = /\{([^{}\n]+)\}/y;

const number = String.raw`(?:\p{L}{0,3}\d(?:[\p{L}\p{N}.:/]*[\p{L}\p{N}])?|[ivxlcdm]+(?![\p{L}\p{N}])|[IVXLCDM]+(?![\p{L}\p{N}]))`;
const numbers = new RegExp(String.raw`^${number}(?:\s?[-–—&]\s?${number}|,\s?${number})*`, 'u');

/** A key at a position that has an "@"; its end is exclusive. */
export function readCiteKey(text: string, at: number): { readonly key: string; readonly end: number } | undefined {
  if (text[at] !== '@' || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return undefined;
  bracedKey.lastIndex = at + 1;
  plainKey.lastIndex = at + 1;
  const braced = bracedKey.exec(text);
  if (braced !== null) return { key: braced[1] ?? '', end: bracedKey.lastIndex };
  const plain = plainKey.exec(text);
  return plain === null ? undefined : { key: plain[0], end: plainKey.lastIndex };
}

/** Reads what stands between the brackets of "[see @a, pp. 33-35; also -@b]"; undefined where it is no citation. */
export function readCitationGroup(content: string): CitationItem[] | undefined {
  const items: CitationItem[] = [];
  for (const part of splitParts(content)) {
    const item = readItem(part);
    const last = items.at(-1);
    if (item !== undefined) {
      items.push(item);
    } else if (last !== undefined) {
      items[items.length - 1] = { ...last, suffix: `${last.suffix ?? ''}; ${unescapeMarkdown(part).trim()}` };
    } else {
      return undefined;
    }
  }
  return items.length === 0 ? undefined : items;
}

/** Reads the brackets after a key in the text, "@a [p. 3; @b]": the rest of the first item, and further items. */
export function readGroupAfterKey(
  content: string,
): { readonly first: Partial<CitationItem>; readonly others: CitationItem[] } | undefined {
  const [rest = '', ...parts] = splitParts(content);
  if (keyPosition(rest) >= 0) return undefined;
  const others = parts.map(readItem).filter((item) => item !== undefined);
  return others.length < parts.length ? undefined : { first: readRest(rest), others };
}

function readItem(part: string): CitationItem | undefined {
  const at = keyPosition(part);
  const found = at < 0 ? undefined : readCiteKey(part, at);
  if (found === undefined) return undefined;
  const isAuthorSuppressed = part[at - 1] === '-';
  const prefix = unescapeMarkdown(part.slice(0, isAuthorSuppressed ? at - 1 : at)).trim();
  return {
    sourceId: `${unknownKeyPrefix}${found.key}`,
    ...(prefix === '' ? {} : { prefix }),
    ...(isAuthorSuppressed ? { suppressAuthor: true } : {}),
    ...readRest(part.slice(found.end)),
  };
}

function keyPosition(part: string): number {
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === '\\') at += 1;
    else if (readCiteKey(part, at) !== undefined) return at;
  }
  return -1;
}

/** Locator and suffix after a key. Braces hold a locator that would not be seen as one, or, empty, say that there is none. */
function readRest(rest: string): Partial<CitationItem> {
  const braced = /^\s*,?\s*\{((?:[^{}\\]|\\.)*)\}/s.exec(rest);
  if (braced !== null) {
    const inside = unescapeMarkdown(braced[1] ?? '').trim();
    const term = readLocatorTerm(inside);
    const locator = inside.slice(term?.length ?? 0).trim();
    return { ...locatorOf(locator, term?.label), ...suffixOf(rest.slice(braced[0].length)) };
  }
  const [space = ''] = /^\s*,?\s*/.exec(rest) ?? [];
  const term = readLocatorTerm(rest.slice(space.length));
  const start = space.length + (term?.length ?? 0);
  const [locator = ''] = numbers.exec(rest.slice(start)) ?? [];
  // Without a term, roman numerals are words.
  if (locator === '' || (term === undefined && !/^\p{L}{0,3}\d/u.test(locator))) return suffixOf(rest);
  return { ...locatorOf(locator, term?.label), ...suffixOf(rest.slice(start + locator.length)) };
}

function locatorOf(locator: string, label: string | undefined): Partial<CitationItem> {
  return locator === '' ? {} : { locator, ...(label === undefined ? {} : { label }) };
}

function suffixOf(text: string): Partial<CitationItem> {
  const suffix = unescapeMarkdown(text).trim();
  return suffix === '' ? {} : { suffix };
}

function splitParts(content: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isInBraces = false;
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    else if (character === '{') isInBraces = true;
    else if (character === '}') isInBraces = false;
    else if (character === ';' && !isInBraces) {
      parts.push(content.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, content.slice(start)];
}

/** Takes the backslashes of escapes away; lines become one. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~ ])/g, '$1').replace(/\s+/g, ' ');
}
