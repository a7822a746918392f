import type { CslItem } from '../../contract/csl';
import type { FieldCandidate, SourceNotice } from '../../contract/sources';
import { guessLanguage, guessMetadata, noticeOddities } from '../notices/public';
import type { DocumentBody } from './document-body';
import type { ExtractedParagraph, ExtractedText } from './extracted-document';

// Below this a detector guesses: 40 characters gave 91 to 92 % right.
const shortestJudged = 40;
// Each takes a detector about 0.1 ms; what is longer is in one language as its beginning is.
const mostJudged = 20_000;
// From here on the words are surer than what a document says of its language: templates say "en".
const clearlyLong = 1000;
// Looking for oddities takes 0.2 to 0.6 s for a million characters; a book of 1,500 pages has four.
const mostExamined = 4_000_000;

const noText: SourceNotice = {
  kind: 'no-text',
  quote: '',
  start: 0,
  end: 0,
  message:
    'The document holds no text, only empty pages or pictures. To search and cite what the pictures say, run it through text recognition (OCR) and add the result as a new version.',
};

/** Adds what all formats have in common: the record's fields with where each came from, languages, and what is odd. */
export function finishDocument(body: DocumentBody, fileName: string): ExtractedText {
  const { text, paragraphs, frontMatter = {}, ...rest } = body;
  const said = paragraphs.filter(({ kind }) => kind !== 'running-head');
  const guessed = guessMetadata({ text, paragraphs: said, fileName, frontMatter });
  const guesses: FieldCandidate[] = Object.entries(guessed.csl).map(([field, value]) => ({
    field,
    value,
    origin: guessed.provenance[field] ?? 'guessed from the text',
  }));
  const candidates = ranked(body.candidates, guesses, text.length);
  const best = new Map<string, FieldCandidate>();
  for (const candidate of candidates) if (!best.has(candidate.field)) best.set(candidate.field, candidate);
  const csl = Object.fromEntries([...best].map(([field, { value }]) => [field, value])) as Partial<CslItem>;
  const language = typeof csl.language === 'string' ? csl.language : '';
  return {
    ...rest,
    kind: 'text',
    text,
    paragraphs: withLanguages(text, paragraphs, language),
    csl,
    provenance: Object.fromEntries([...best].map(([field, { origin }]) => [field, origin])),
    candidates,
    language,
    notices: [...body.notices, ...oddities(text, paragraphs, csl)],
  };
}

function oddities(
  text: string,
  paragraphs: readonly ExtractedParagraph[],
  csl: Partial<CslItem>,
): readonly SourceNotice[] {
  if (text === '') return [noText];
  if (text.length <= mostExamined) return noticeOddities({ text, paragraphs, csl });
  const examined = paragraphs.filter(({ end }) => end <= mostExamined);
  return noticeOddities({ text: text.slice(0, mostExamined), paragraphs: examined, csl });
}

function ranked(
  said: readonly FieldCandidate[],
  guesses: readonly FieldCandidate[],
  characters: number,
): FieldCandidate[] {
  const language = guesses.find(({ field }) => field === 'language')?.value;
  const isDoubtful = ({ field, value }: FieldCandidate): boolean =>
    field === 'language' && characters >= clearlyLong && language !== undefined && baseOf(value) !== baseOf(language);
  return [...said.filter((one) => !isDoubtful(one)), ...guesses, ...said.filter(isDoubtful)];
}

function baseOf(language: unknown): string {
  return String(language).split('-', 1)[0] ?? '';
}

/** Paragraphs that do not say their language: by their words, and short ones as the whole document. */
function withLanguages(
  text: string,
  paragraphs: readonly ExtractedParagraph[],
  language: string,
): ExtractedParagraph[] {
  let judged = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.language !== '') return paragraph;
    const isJudged = paragraph.end - paragraph.start >= shortestJudged && judged < mostJudged;
    if (!isJudged) return { ...paragraph, language };
    judged += 1;
    const found = guessLanguage([text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 1000))]);
    // "en" found in a document that says "en-GB" is no other language.
    const isSame = found === '' || found === baseOf(language);
    return { ...paragraph, language: isSame ? language : found };
  });
}
