/** A field of the form that holds plain text; its name is CSL's. */
export type TextFieldName =
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'volume'
  | 'issue'
  | 'page'
  | 'edition'
  | 'number'
  | 'genre'
  | 'event-title'
  | 'archive'
  | 'DOI'
  | 'ISBN'
  | 'ISSN'
  | 'URL'
  | 'abstract'
  | 'note';
export type NamesFieldName = 'author' | 'editor' | 'translator';
export type DateFieldName = 'issued' | 'accessed';
export type SourceFieldName = TextFieldName | NamesFieldName | DateFieldName;

/** Types of works in the order in which people look for them; CSL 1.0.2's names. */
export const sourceTypes = [
  'document',
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'book',
  'chapter',
  'report',
  'webpage',
  'post-weblog',
  'paper-conference',
  'thesis',
  'speech',
  'interview',
  'manuscript',
  'personal_communication',
  'treaty',
  'legislation',
  'legal_case',
  'dataset',
  'broadcast',
  'motion_picture',
  'map',
  'graphic',
  'entry-encyclopedia',
  'review',
] as const;
export type SourceType = (typeof sourceTypes)[number];

const periodical: readonly SourceFieldName[] = ['container-title', 'volume', 'issue', 'page', 'DOI', 'ISSN', 'URL'];
const press: readonly SourceFieldName[] = ['container-title', 'page', 'URL', 'accessed'];
const online: readonly SourceFieldName[] = ['container-title', 'publisher', 'URL', 'accessed'];
const issuedByBody: readonly SourceFieldName[] = ['publisher', 'publisher-place', 'genre', 'number', 'URL'];
const collected: readonly SourceFieldName[] = [
  'container-title',
  'editor',
  'publisher',
  'publisher-place',
  'edition',
  'volume',
  'page',
  'DOI',
  'ISBN',
];
const legal: readonly SourceFieldName[] = ['container-title', 'number', 'page', 'URL'];

const byType: Readonly<Partial<Record<string, readonly SourceFieldName[]>>> = {
  'article-journal': periodical,
  review: periodical,
  'article-newspaper': press,
  'article-magazine': press,
  book: ['editor', 'translator', 'publisher', 'publisher-place', 'edition', 'volume', 'DOI', 'ISBN', 'URL'],
  chapter: collected,
  'entry-encyclopedia': collected,
  'paper-conference': ['container-title', 'event-title', 'publisher', 'page', 'DOI', 'URL'],
  report: issuedByBody,
  thesis: issuedByBody,
  webpage: online,
  'post-weblog': online,
  broadcast: online,
  dataset: ['publisher', 'DOI', 'URL', 'accessed'],
  manuscript: ['genre', 'archive', 'publisher-place', 'URL'],
  treaty: legal,
  legislation: legal,
  legal_case: legal,
};

const common: readonly SourceFieldName[] = ['title', 'author', 'issued'];
const plain: readonly SourceFieldName[] = ['genre', 'container-title', 'publisher', 'page', 'URL', 'accessed'];
const rest: readonly SourceFieldName[] = ['abstract', 'note'];
const all: readonly SourceFieldName[] = [
  ...common,
  ...collected,
  ...periodical,
  ...plain,
  'translator',
  'event-title',
  'number',
  'archive',
  ...rest,
];

/** The fields to show for a work of that type: its own, and any other that has a value. */
export function fieldsFor(type: string, hasValue: (name: SourceFieldName) => boolean): readonly SourceFieldName[] {
  const own = [...common, ...(byType[type] ?? plain)];
  return [...new Set([...own, ...all.filter(hasValue), ...rest])];
}
