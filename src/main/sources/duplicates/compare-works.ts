import type { CslItem } from '../../../contract/csl';
import { yearOf } from '../describe-source';
import { arxivOf, doiOf } from './identifiers';
import { nameSimilarity, titleSimilarity } from './string-similarity';
import { companionKindOf, foldTitle, isGenericTitle, mainTitleOf, numbersIn } from './title-features';

/** A work with what comparisons look at, folded once. */
export interface ComparedWork {
  readonly id: string;
  readonly csl: CslItem;
  readonly title: string;
  readonly mainTitle: string;
  readonly numbers: string;
  readonly companion: string;
  /** Family name of the first author or editor, folded. */
  readonly family: string;
  readonly year: string;
  readonly kind: WorkKind;
  readonly isPreprint: boolean;
  readonly doi: string;
}

type WorkKind = 'book' | 'part' | 'article' | 'thesis' | 'review' | 'other';

// Tuned on the pairs of find-duplicates.test.ts: at .9 a word may be misspelt or missing, at .85 "The history of X" and
// "A history of Y" begin to meet.
const leastTitle = 0.9;
const leastName = 0.9;

const kinds: Readonly<Record<string, WorkKind>> = {
  book: 'book',
  collection: 'book',
  classic: 'book',
  report: 'book',
  chapter: 'part',
  'paper-conference': 'part',
  entry: 'part',
  'entry-dictionary': 'part',
  'entry-encyclopedia': 'part',
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  thesis: 'thesis',
  review: 'review',
  'review-book': 'review',
};

export function comparedWork(id: string, csl: CslItem): ComparedWork {
  const title = foldTitle(csl.title ?? '');
  const [name] = csl.author ?? csl.editor ?? [];
  const doi = doiOf(csl);
  return {
    id,
    csl,
    title,
    mainTitle: mainTitleOf(csl.title ?? ''),
    numbers: numbersIn(title),
    companion: companionKindOf(csl.title ?? ''),
    family: foldTitle(name?.family ?? name?.literal ?? ''),
    year: yearOf(csl),
    kind: kinds[csl.type] ?? 'other',
    isPreprint:
      csl.type === 'article' || /preprint/i.test(String(csl.genre ?? '')) || (arxivOf(csl) !== '' && isArxivDoi(doi)),
    doi,
  };
}

function isArxivDoi(doi: string): boolean {
  return doi === '' || doi.startsWith('10.48550/');
}

/**
 * Whether two records are surely different works, however much they share: a preprint and its article, chapters of one
 * book and the book, volumes, editions and parts, a work and what answers, corrects or reviews it.
 */
export function areDistinctWorks(a: ComparedWork, b: ComparedWork): boolean {
  if (a.doi !== '' && b.doi !== '' && a.doi !== b.doi) return true;
  // Chapters often have the DOI of their book only; of anything else it tells more than the words of a title.
  const isSureByDoi = a.doi !== '' && a.doi === b.doi && a.kind !== 'part' && b.kind !== 'part';
  if (a.companion !== b.companion || (a.numbers !== b.numbers && !isSureByDoi)) return true;
  const isArticlePair = a.kind === 'article' || b.kind === 'article';
  if (isArticlePair && a.isPreprint !== b.isPreprint && a.kind !== 'other' && b.kind !== 'other') return true;
  if (a.kind !== b.kind && a.kind !== 'other' && b.kind !== 'other') return true;
  if (['volume', 'part-number', 'edition', 'number'].some((field) => differ(a, b, field))) {
    // A journal's volume may be left out or mistyped; a book of another volume or edition is another book.
    if (a.kind !== 'article') return true;
  }
  const hasOtherIssue = differ(a, b, 'volume') || differ(a, b, 'issue');
  const hasOtherPages = firstPageOf(a) !== '' && firstPageOf(b) !== '' && firstPageOf(a) !== firstPageOf(b);
  if (hasOtherPages && hasOtherIssue) return true;
  // "Editorial": of such works anything else that differs tells.
  if (!isSureByDoi && isGenericTitle(a.title) && (hasOtherPages || hasOtherIssue || a.year !== b.year)) return true;
  if (a.kind !== 'part' || b.kind !== 'part') return false;
  if (titleSimilarity(a.title, b.title) < leastTitle) return true;
  const [left, right] = [a, b].map(({ csl }) => foldTitle(csl['container-title'] ?? ''));
  return left !== '' && right !== '' && titleSimilarity(left ?? '', right ?? '') < 0.6;
}

function differ(a: ComparedWork, b: ComparedWork, field: string): boolean {
  const [left, right] = [a, b].map(({ csl }) => numbersOf(csl[field]));
  return left !== '' && right !== '' && left !== right;
}

function numbersOf(value: unknown): string {
  const folded = foldTitle(String(value ?? ''));
  return numbersIn(`. ${folded}`) || folded;
}

function firstPageOf({ csl }: ComparedWork): string {
  return /\d+/.exec(String(csl.page ?? ''))?.[0] ?? '';
}

/** Why two records seem to be one work by their words; '' where they do not. */
export function likenessInWords(a: ComparedWork, b: ComparedWork): string {
  if (a.title === '' || b.title === '' || isGenericTitle(a.title)) return '';
  const isNamed = a.family !== '' && b.family !== '';
  if (isNamed && nameSimilarity(a.family, b.family) < leastName) return '';
  if (a.year !== '' && b.year !== '' && Math.abs(Number(a.year) - Number(b.year)) > 1) return '';
  const isSameYear = a.year !== '' && a.year === b.year;
  if (!isNamed && !isSameYear) return '';
  if (a.title === b.title) return isSameYear ? 'the same title, author and year' : 'the same title and author';
  if (hasSameMainTitle(a, b) && isNamed && isSameYear) return 'the same title without its subtitle, author and year';
  if (titleSimilarity(a.title, b.title) < leastTitle) return '';
  return isSameYear ? 'nearly the same title, the same author and year' : 'nearly the same title, the same author';
}

/** One of them has a subtitle, and the other has none. */
function hasSameMainTitle(a: ComparedWork, b: ComparedWork): boolean {
  const isWhole = (work: ComparedWork): boolean => work.title === work.mainTitle;
  return a.mainTitle === b.mainTitle && isWhole(a) !== isWhole(b) && a.mainTitle.includes(' ');
}
