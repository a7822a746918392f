import type { CslName } from '../../contract/csl';

/** "Ludwig van Beethoven": the last word and the small ones before it are the family name. A long name is an institution's. */
export function splitName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || /[,&]|\b(?:and|of|for)\b/i.test(name)) return { literal: name.trim() };
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1;
  const particle = words.slice(start, -1).join(' ');
  return {
    family: words.at(-1) ?? '',
    given: words.slice(0, start).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
  };
}
