import type { CitationItem } from '../../../contract/papers';
import { locatorTerm } from './locator-terms';
import { readCitationGroup, readCiteKey } from './read-citation-group';

/** The cite key of a work; for one that is not in the library, what it is known by. */
export type KeyOf = (sourceId: string) => string;

/** What stands between the brackets of a citation. */
export function writeCitationGroup(items: readonly CitationItem[], keyOf: KeyOf): string {
  return items.map((item) => writeItem(item, keyOf)).join('; ');
}

/** What stands in the brackets after a key in the text: the rest of the first item, then the others. */
export function writeGroupAfterKey([first, ...others]: readonly CitationItem[], keyOf: KeyOf): string {
  const rest = first === undefined ? '' : writeRest(first).replace(/^[\s,]+/, '');
  return [rest, ...others.map((item) => writeItem(item, keyOf))].join('; ');
}

/** "@key", with braces where the key, or what follows it, needs them. */
export function writeKey(key: string, following = ''): string {
  const plain = `@${key}`;
  const found = readCiteKey(`${plain}${following}`, 0);
  return found?.key === key && found.end === plain.length ? plain : `@{${key.replace(/[{}\s]/g, '_')}}`;
}

function writeItem(item: CitationItem, keyOf: KeyOf): string {
  const prefix = item.prefix === undefined || item.prefix.trim() === '' ? '' : `${escapeInGroup(item.prefix.trim())} `;
  const dash = item.suppressAuthor === true ? '-' : '';
  return `${prefix}${dash}${writeKey(keyOf(item.sourceId), ',')}${writeRest(item)}`;
}

/** Locator and suffix in the plain form where it reads back as the same, else with the locator in braces. */
function writeRest({ locator = '', label, suffix = '' }: CitationItem): string {
  const term = label === undefined ? '' : `${locatorTerm(label, locator) ?? label} `;
  const tail = escapeInGroup(suffix.trim());
  const spacedTail = tail === '' || /^\p{P}/u.test(suffix.trim()) ? tail : ` ${tail}`;
  const plain = locator === '' ? spacedTail : `, ${term}${escapeInGroup(locator)}${spacedTail}`;
  const [read] = readCitationGroup(`@x${plain}`) ?? [];
  const isSame = (read?.locator ?? '') === locator && read?.label === label && (read?.suffix ?? '') === suffix.trim();
  if (
    isSame ||
    (locator === '' &&
      label !== undefined &&
      read?.locator === undefined &&
      read?.suffix === (suffix.trim() || undefined))
  ) {
    return plain;
  }
  return `{${locator === '' ? '' : `${term}${escapeInGroup(locator)}`}}${spacedTail}`;
}

/** Escapes what would end the group, begin another item, or be read as Markdown. */
function escapeInGroup(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>@^~|&;$]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/-$/, '\\-');
}
