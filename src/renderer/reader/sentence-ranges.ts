import type { Paragraph } from '../../contract/sources';
import type { TextRange } from './text-marks';

/** Abbreviations and single initials after which a sentence goes on, where the segmenter alone would cut. */
const goesOn =
  /(?:^|[\s(“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|Vol|pp?|cf|vs|etc|al|e\.g|i\.e|Fig|ca|р|ст|ім|вул)\.\s*$/u;

/** The sentences of a paragraph as offsets into the canonical text, without the white space around them. */
export function sentenceRanges(paragraph: Paragraph, language: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let held: TextRange | null = null;
  for (const { segment, index } of segmenterFor(language, 'sentence').segment(paragraph.text)) {
    const start: number = held?.start ?? paragraph.start + index;
    const end = paragraph.start + index + segment.length;
    held = { start, end };
    if (goesOn.test(segment)) continue;
    pushTrimmed(ranges, paragraph, held);
    held = null;
  }
  if (held !== null) pushTrimmed(ranges, paragraph, held);
  return ranges;
}

/** Where the words of a paragraph start and end, as offsets into the canonical text. */
export function wordRanges(paragraph: Paragraph, language: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language, 'word').segment(paragraph.text)) {
    if (isWordLike) ranges.push({ start: paragraph.start + index, end: paragraph.start + index + segment.length });
  }
  return ranges;
}

function pushTrimmed(ranges: TextRange[], paragraph: Paragraph, { start, end }: TextRange): void {
  const text = paragraph.text.slice(start - paragraph.start, end - paragraph.start);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  if (from < to) ranges.push({ start: from, end: to });
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language}/${granularity}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(supported(language), { granularity });
  segmenters.set(key, made);
  return made;
}

function supported(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
