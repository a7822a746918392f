import { foldText } from '../sentences/public';

/** Where a query stands in a text, case, accents and kinds of quotes aside. Offsets into the text; `total` counts all. */
export function findInText(
  text: string,
  query: string,
  limit: number,
): { matches: { start: number; end: number }[]; total: number } {
  const wanted = foldText(query, { accents: 'drop' }).folded.trim();
  if (wanted === '') return { matches: [], total: 0 };
  const { folded, toOriginal, toOriginalEnd } = foldText(text, { accents: 'drop' });
  const matches: { start: number; end: number }[] = [];
  let total = 0;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    total += 1;
    if (matches.length < limit) matches.push({ start: toOriginal(at), end: toOriginalEnd(at + wanted.length) });
  }
  return { matches, total };
}
