/** Fields of plain text that the interface has a name for; the names are CSL's. */
export const textFields = [
  'title',
  'title-short',
  'original-title',
  'container-title',
  'collection-title',
  'collection-number',
  'publisher',
  'publisher-place',
  'volume',
  'number-of-volumes',
  'issue',
  'page',
  'number-of-pages',
  'chapter-number',
  'section',
  'edition',
  'version',
  'number',
  'genre',
  'medium',
  'event-title',
  'event-place',
  'authority',
  'jurisdiction',
  'archive',
  'archive_location',
  'status',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'URL',
  'abstract',
  'note',
] as const;
export const namesFields = [
  'author',
  'editor',
  'translator',
  'collection-editor',
  'container-author',
  'director',
  'interviewer',
  'recipient',
  'reviewed-author',
  'original-author',
  'composer',
  'illustrator',
] as const;
export const dateFields = ['issued', 'accessed', 'original-date', 'event-date'] as const;
export type SourceFieldName = (typeof textFields)[number] | (typeof namesFields)[number] | (typeof dateFields)[number];

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
  review: ['reviewed-author', ...periodical],
  'article-newspaper': press,
  'article-magazine': press,
  book: [
    'editor',
    'translator',
    'publisher',
    'publisher-place',
    'edition',
    'volume',
    'collection-title',
    'DOI',
    'ISBN',
    'URL',
  ],
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
  legal_case: ['authority', ...legal],
  interview: ['interviewer', 'container-title', 'medium', 'URL', 'accessed'],
  personal_communication: ['recipient', 'medium', 'archive'],
  motion_picture: ['director', 'publisher', 'medium', 'URL'],
  speech: ['event-title', 'event-place', 'genre', 'URL'],
};

const common: readonly SourceFieldName[] = ['title', 'author', 'issued'];
const plain: readonly SourceFieldName[] = ['genre', 'container-title', 'publisher', 'page', 'URL', 'accessed'];
const rest: readonly SourceFieldName[] = ['abstract', 'note'];
const all: readonly SourceFieldName[] = [
  ...common,
  ...collected,
  ...periodical,
  ...plain,
  ...namesFields,
  ...dateFields,
  ...textFields,
];

/**
 * The fields to show for a work of that type: its own, and any other that has a value or was asked for.
 * @param present the fields of the record; those that the interface has no name for go by CSL's
 */
export function fieldsFor(type: string, present: readonly string[], wanted: readonly string[] = []): readonly string[] {
  const own = [...common, ...(byType[type] ?? plain)];
  const has = new Set([...present, ...wanted]);
  const named = all.filter((name) => has.has(name));
  const others = [...has].filter((name) => !isKnownField(name));
  return [...new Set<string>([...own, ...named, ...others, ...rest])];
}

/** Fields that could be added to a record that shows these. */
export function fieldsToAdd(shown: readonly string[]): readonly SourceFieldName[] {
  return [...new Set(all)].filter((name) => !shown.includes(name));
}

export function isKnownField(name: string): name is SourceFieldName {
  return all.some((known) => known === name);
}

export function isNamesField(name: string): name is (typeof namesFields)[number] {
  return namesFields.some((known) => known === name);
}

export function isDateField(name: string): name is (typeof dateFields)[number] {
  return dateFields.some((known) => known === name);
}
