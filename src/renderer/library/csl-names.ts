import type { CslName } from '../../contract/csl';

/** A name as a list shows it: the family name, or the institution. */
export function shortName(name: CslName): string {
  if (name.literal !== undefined && name.literal !== '') return name.literal;
  return [name['non-dropping-particle'], name.family ?? name.given].filter(Boolean).join(' ');
}

/** "Kato", "Kato & Ito", "Kato et al." The words between come from the interface's language. */
export function listNames(
  names: readonly CslName[] | undefined,
  joinTwo: (first: string, second: string) => string,
  andOthers: (first: string) => string,
): string {
  const [first, second, third] = (names ?? []).map(shortName).filter((name) => name !== '');
  if (first === undefined) return '';
  if (second === undefined) return first;
  return third === undefined ? joinTwo(first, second) : andOthers(first);
}
