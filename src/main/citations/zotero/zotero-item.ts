import type { CslName } from '../../../contract/csl';
import type { BibliographyRecord } from '../read-bibliography';
import { addAttachment, addName, addNote, draftRecord, finishRecord, keepUnmapped, setOnce } from '../record-draft';
import { readDate } from '../tagged/read-date';

/** An item as Zotero's own formats have it. */
export interface ZoteroItem {
  /** "journalArticle" */
  readonly type: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly creators: readonly { readonly role: string; readonly name: CslName }[];
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly collections: readonly string[];
  readonly attachments: readonly string[];
  readonly original: string;
}

/** Zotero's own table for CSL: types, fields and creators. */
const types: Readonly<Record<string, string>> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  instantMessage: 'personal_communication',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'song',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
};

const variables: Readonly<Record<string, string>> = {
  title: 'title',
  caseName: 'title',
  nameOfAct: 'title',
  subject: 'title',
  shortTitle: 'title-short',
  publicationTitle: 'container-title',
  bookTitle: 'container-title',
  proceedingsTitle: 'container-title',
  encyclopediaTitle: 'container-title',
  dictionaryTitle: 'container-title',
  websiteTitle: 'container-title',
  blogTitle: 'container-title',
  forumTitle: 'container-title',
  programTitle: 'container-title',
  journalAbbreviation: 'container-title-short',
  series: 'collection-title',
  seriesTitle: 'collection-title',
  seriesNumber: 'collection-number',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  numPages: 'number-of-pages',
  numberOfVolumes: 'number-of-volumes',
  edition: 'edition',
  publisher: 'publisher',
  institution: 'publisher',
  university: 'publisher',
  studio: 'publisher',
  label: 'publisher',
  distributor: 'publisher',
  network: 'publisher',
  company: 'publisher',
  repository: 'publisher',
  place: 'publisher-place',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  url: 'URL',
  abstractNote: 'abstract',
  language: 'language',
  libraryCatalog: 'source',
  callNumber: 'call-number',
  archive: 'archive',
  archiveLocation: 'archive_location',
  conferenceName: 'event-title',
  meetingName: 'event-title',
  reportNumber: 'number',
  patentNumber: 'number',
  billNumber: 'number',
  archiveID: 'number',
  number: 'number',
  reportType: 'genre',
  thesisType: 'genre',
  manuscriptType: 'genre',
  websiteType: 'genre',
  mapType: 'genre',
  letterType: 'genre',
  postType: 'genre',
  genre: 'genre',
  type: 'genre',
  versionNumber: 'version',
  version: 'version',
  scale: 'scale',
  section: 'section',
  citationKey: 'citation-key',
};

const roles: Readonly<Record<string, string>> = {
  editor: 'editor',
  bookAuthor: 'container-author',
  translator: 'translator',
  seriesEditor: 'collection-editor',
  contributor: 'contributor',
  director: 'director',
  interviewer: 'interviewer',
  recipient: 'recipient',
  reviewedAuthor: 'reviewed-author',
  composer: 'composer',
  producer: 'producer',
  scriptwriter: 'script-writer',
};

/** Who made the work, in the words of each type. */
const authors = new Set(
  (
    'author artist attorneyAgent cartographer inventor interviewee performer podcaster presenter programmer sponsor ' +
    'castMember wordsBy guest'
  ).split(' '),
);

export function isZoteroType(type: string): boolean {
  return Object.hasOwn(types, type);
}

/** @throws Error where what comes out is no CSL item. */
export function zoteroRecord(item: ZoteroItem, fallbackId: string): BibliographyRecord {
  const draft = draftRecord(fallbackId, (isZoteroType(item.type) ? types[item.type] : undefined) ?? 'document');
  for (const { role, name } of item.creators) {
    const known = Object.hasOwn(roles, role) ? roles[role] : undefined;
    const variable = known ?? (authors.has(role) ? 'author' : undefined);
    if (variable === undefined) keepUnmapped(draft, role, nameText(name));
    else addName(draft, variable, name);
  }
  for (const [field, value] of item.fields) {
    const variable = Object.hasOwn(variables, field) ? variables[field] : undefined;
    if (value.trim() === '') continue;
    if (field === 'date') draft.csl.issued = readDate(value);
    else if (field === 'accessDate') draft.csl.accessed = readDate(value.slice(0, 10));
    else if (field === 'extra') addExtra(draft, value);
    else if (variable === undefined || !setOnce(draft, variable, value)) keepUnmapped(draft, field, value);
  }
  const key = draft.csl['citation-key'];
  if (typeof key === 'string') draft.csl.id = key;
  for (const note of item.notes) addNote(draft, note);
  draft.tags.push(...item.tags);
  draft.collections.push(...item.collections);
  for (const path of item.attachments) addAttachment(draft, path);
  return finishRecord(draft, item.original);
}

/** Zotero's field for what it has no field for: "Citation Key: smith2020" in a line of its own. */
function addExtra(draft: Parameters<typeof addNote>[0], extra: string): void {
  const rest = extra.split('\n').filter((line) => {
    const [, key] = /^\s*citation key:\s*(\S+)\s*$/i.exec(line) ?? [];
    return key === undefined || !setOnce(draft, 'citation-key', key);
  });
  if (rest.join('').trim() !== '') addNote(draft, rest.join('\n').trim());
}

function nameText({ literal, family, given }: CslName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ');
}
