const subjects = ['The ferry', 'The harbour board', 'A keeper', 'The compact', 'The audit', 'The lamp', 'The island'];
const verbs = ['carried', 'counted', 'sent', 'repaired', 'signed', 'burned', 'promised'];
const objects = ['passengers', 'blankets', 'tons of flour', 'letters', 'lanterns', 'crossings', 'accounts'];
const places = ['across the sound', 'before the frost', 'in the first season', 'without a fare', 'by the old quay'];

/** Plain sentences that differ from one another, the same for the same numbers. */
export function inventSentence(seed: number): string {
  const pick = (list: readonly string[], step: number): string => list[(seed * step) % list.length] ?? '';
  return `${pick(subjects, 3)} ${pick(verbs, 5)} ${(seed * 37) % 9973} ${pick(objects, 11)} ${pick(places, 7)} in ${1900 + (seed % 120)}.`;
}

/** Paragraphs of five sentences. */
export function inventText(seed: number, paragraphs: number): string {
  return Array.from({ length: paragraphs }, (_, paragraph) =>
    Array.from({ length: 5 }, (_unused, sentence) => inventSentence(seed * 1000 + paragraph * 5 + sentence)).join(' '),
  ).join('\n\n');
}
