import type { CslItem } from '../../contract/csl';

export type BibtexDialect = 'bibtex' | 'biblatex';

/** CSL types in BibTeX's own and in BibLaTeX's entry types. */
const types: Readonly<Record<string, readonly [bibtex: string, biblatex: string]>> = {
  article: ['misc', 'online'],
  'article-journal': ['article', 'article'],
  'article-magazine': ['article', 'article'],
  'article-newspaper': ['article', 'article'],
  bill: ['misc', 'legislation'],
  book: ['book', 'book'],
  broadcast: ['misc', 'audio'],
  chapter: ['incollection', 'incollection'],
  classic: ['book', 'book'],
  collection: ['misc', 'collection'],
  dataset: ['misc', 'dataset'],
  document: ['misc', 'misc'],
  entry: ['incollection', 'inreference'],
  'entry-dictionary': ['incollection', 'inreference'],
  'entry-encyclopedia': ['incollection', 'inreference'],
  figure: ['misc', 'image'],
  graphic: ['misc', 'artwork'],
  hearing: ['misc', 'legal'],
  interview: ['misc', 'misc'],
  legal_case: ['misc', 'jurisdiction'],
  legislation: ['misc', 'legislation'],
  manuscript: ['unpublished', 'unpublished'],
  motion_picture: ['misc', 'movie'],
  musical_score: ['misc', 'music'],
  'paper-conference': ['inproceedings', 'inproceedings'],
  patent: ['misc', 'patent'],
  performance: ['misc', 'performance'],
  periodical: ['misc', 'periodical'],
  personal_communication: ['misc', 'letter'],
  post: ['misc', 'online'],
  'post-weblog': ['misc', 'online'],
  regulation: ['misc', 'legal'],
  report: ['techreport', 'report'],
  review: ['article', 'review'],
  'review-book': ['article', 'review'],
  software: ['misc', 'software'],
  song: ['misc', 'audio'],
  standard: ['misc', 'standard'],
  thesis: ['phdthesis', 'thesis'],
  treaty: ['misc', 'legal'],
  webpage: ['misc', 'online'],
};

const biblatexTypes = new Set([
  ...Object.values(types).map(([, biblatex]) => biblatex),
  ...'bookinbook electronic mvbook mvcollection mvproceedings mvreference reference set suppbook suppcollection'.split(
    ' ',
  ),
  ...'suppperiodical video www'.split(' '),
]);

/** What every style of BibTeX knows. */
const classicTypes = new Set(
  (
    'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings ' +
    'techreport unpublished'
  ).split(' '),
);

/** Whether BibTeX may have an entry of that type: one of its own, or one that BibLaTeX does not know either. */
export function isClassicType(type: string): boolean {
  return classicTypes.has(type) || !biblatexTypes.has(type);
}

export function bibtexType(item: CslItem, dialect: BibtexDialect): string {
  const [bibtex, biblatex] = (Object.hasOwn(types, item.type) ? types[item.type] : undefined) ?? ['misc', 'misc'];
  if (item.type === 'article' && item['container-title'] !== undefined) {
    return 'article';
  }
  if (item.type === 'thesis' && dialect === 'bibtex') {
    return isMasters(item) ? 'mastersthesis' : 'phdthesis';
  }
  return dialect === 'bibtex' ? bibtex : biblatex;
}

/** BibLaTeX's `type` of a thesis or report; a genre of another kind is written as it is. */
export function thesisType(item: CslItem): string | undefined {
  if (item.type !== 'thesis') {
    return item.genre;
  }
  if (isMasters(item)) {
    return 'mathesis';
  }
  const isDoctoral = item.genre === undefined || /ph\.?\s?d|doctor|dissert/i.test(item.genre);
  return isDoctoral ? 'phdthesis' : item.genre;
}

function isMasters(item: CslItem): boolean {
  return item.genre !== undefined && /\bmaster|\bm\.?\s?(?:a|sc|phil)\b/i.test(item.genre);
}
