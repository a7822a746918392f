/** Whether a line is a title: a numbered thesis or list marker with a title, a line in capitals, or one of which every longer word has a capital. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/^\s*(?:#{1,6}\s+|>\s*)/u, '').trim();
  if (/^#{1,6}\s/u.test(text.trim())) return true;
  if (
    /^(?:thesis|chapter|section|part|теза|розділ)\s+\d+[.:]/u.test(bare.toLowerCase()) &&
    bare.split(/\s+/u).length < 12
  )
    return true;
  if (bare === bare.toUpperCase() && /\p{Lu}{3}/u.test(bare)) return true;
  const letters = [...bare.matchAll(/(?<!\p{L})\p{L}[\p{L}’'-]*/gu)].map(([word]) => word);
  const long = letters.filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 1 && long.length < 24 && capitals.length / long.length > 0.8 && !/\d{3}/u.test(bare);
}
