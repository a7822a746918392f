import type { CslName } from '../../contract/csl';

/**
 * The names in one line of authors: "Doe, Jane; Roe, Richard", "Jane Doe and Richard Roe", "Jane Doe, Richard Roe".
 * Addresses and degrees are left out.
 */
export function readAuthorNames(line: string): readonly CslName[] {
  const bare = line
    .replace(/<[^>]*>|\([^)]*\)|\S+@\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (bare === '') return [];
  const people = /;/u.test(bare)
    ? bare.split(';')
    : bare.split(/\s+(?:and|und|et|та|и)\s+|\s*[&、，]\s*/u).flatMap(splitAtCommas);
  return people.map((name) => readAuthorName(name)).filter((name) => name !== undefined);
}

/** One name: "Doe, Jane", "Jane Doe", or what cannot be parted as it stands; undefined where there are no letters. */
export function readAuthorName(name: string): CslName | undefined {
  const bare = name.trim().replace(/^[,\s]+|[,\s]+$/gu, '');
  if (!/\p{L}/u.test(bare)) return undefined;
  const [family = '', ...given] = bare.split(/,\s*/u);
  if (given.length > 0) return { family, given: given.join(', ') };
  const words = bare.split(' ');
  const last = words.at(-1) ?? '';
  // Institutions and names in scripts without spaces stay whole.
  if (words.length === 1 || words.length > 4 || /^(?:the|university|institute|department)\b/iu.test(bare))
    return { literal: bare };
  return { family: last, given: words.slice(0, -1).join(' ') };
}

/** Several people where every part between commas has a first and a last name; otherwise "Family, Given". */
function splitAtCommas(text: string): readonly string[] {
  const parts = text
    .split(/,\s*/u)
    .filter((part) => part !== '' && !/^(?:ph\.?\s?d|m\.?d|jr|sr|ii|iii)\.?$/iu.test(part));
  if (parts.length > 2 || (parts.length > 1 && parts.every((part) => part.includes(' ')))) return parts;
  return [parts.join(', ')];
}
