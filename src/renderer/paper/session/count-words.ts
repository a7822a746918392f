/** Number of words, as the language separates them. */
export function countWords(text: string, locale: string): number {
  let words = 0;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words += 1;
  }
  return words;
}
