const authorLine =
  /^(?:by|author:?|written by|автор:?|авторка:?|von|par|de|por|著者:?|文:?)[\s\u00a0]+(?<names>\p{Lu}[^\n,;:!?]{2,80})$/iu;
// Author lines stand at the top, under a title and perhaps a subtitle.
const topParagraphs = 5;
const longestLine = 100;

/** The names in an author line ("By Ada Lind and Bo Ek") among the first paragraphs of a text; undefined where there is none. */
export function findAuthorLine(paragraphs: readonly string[]): readonly string[] | undefined {
  for (const paragraph of paragraphs.slice(0, topParagraphs)) {
    for (const line of paragraph.slice(0, 400).split('\n')) {
      const words = line.replace(/^[\s*_#>]+|[\s*_\\]+$/gu, '');
      if (words.length > longestLine) continue;
      const names = authorLine.exec(words)?.groups?.names;
      // A sentence ("By May the ice was gone.") is no author line; an initial keeps its stop.
      if (names === undefined || /\p{Ll}{3,}\.$/u.test(names) || !isNames(names)) continue;
      return names.split(/[\s\u00a0]+(?:and|&|та|і|й|und|et|y|e)[\s\u00a0]+/u);
    }
  }
  return undefined;
}

function isNames(names: string): boolean {
  const words = names.split(/[\s\u00a0]+/u);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length <= 12 && capitals.length * 2 > words.length && capitals.length > 1;
}
