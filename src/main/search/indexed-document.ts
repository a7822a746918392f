import type { EntityType } from '../../contract/events';
import type { FactStatus } from '../../contract/facts';
import type { SearchType } from '../../contract/search';
import { findAnnotationText } from '../annotations/public';
import { findFact } from '../facts/public';
import type { Connection } from '../library/connection';
import {
  authorsOf,
  findSource,
  listVersions,
  readingViewOf,
  type StoredVersion,
  type TextStore,
  titleOf,
  type ViewParagraph,
  yearOf,
} from '../sources/public';

/** What MiniSearch is given: one source, passage, annotation, fact or block of a paper. */
export interface IndexedDocument {
  /** See `documentId`. */
  readonly id: string;
  readonly type: SearchType;
  readonly title: string;
  readonly text: string;
  /** Of a fact; '' for the others. */
  readonly status: FactStatus | '';
}

/** The entities that are searched, and what they are called in document ids. */
export const searchedEntities = ['source', 'annotation', 'fact', 'paper'] as const satisfies readonly EntityType[];
export type SearchedEntity = (typeof searchedEntities)[number];

/** `part` is a paragraph number of a source, or a block index of a paper; '' for the thing itself. */
export function documentId(entity: SearchedEntity, id: string, part: number | '' = ''): string {
  return `${entity}|${id}|${part}`;
}

export function parseDocumentId(id: string): { entity: SearchedEntity; id: string; part: number | '' } {
  const [entity = '', entityId = '', part = ''] = id.split('|');
  return { entity: entity as SearchedEntity, id: entityId, part: part === '' ? '' : Number(part) };
}

export interface DocumentReader {
  readonly connection: Connection;
  readonly texts: TextStore;
  /** The blocks of a paper as plain text; undefined when the paper is gone. */
  readPaper(
    connection: Connection,
    id: string,
  ): { readonly title: string; readonly blocks: readonly string[] } | undefined;
}

/** Everything that is searched about one entity as it stands now; empty when it is gone. */
export function documentsOf(reader: DocumentReader, entity: SearchedEntity, id: string): IndexedDocument[] {
  switch (entity) {
    case 'source':
      return sourceDocuments(reader, id);
    case 'annotation': {
      const annotation = findAnnotationText(reader.connection, id);
      if (annotation === undefined) return [];
      const { exact, note, tags } = annotation;
      return [
        {
          id: documentId('annotation', id),
          type: 'annotation',
          title: tags.join(' '),
          text: `${note}\n${exact}`,
          status: '',
        },
      ];
    }
    case 'fact': {
      const fact = findFact(reader.connection, id);
      if (fact === undefined) return [];
      const text = [fact.rationale, fact.claimant, ...fact.tags].filter(Boolean).join('\n');
      return [{ id: documentId('fact', id), type: 'fact', title: fact.statement, text, status: fact.status }];
    }
    default: {
      const paper = reader.readPaper(reader.connection, id);
      if (paper === undefined) return [];
      const blocks = paper.blocks.map((text, index) => ({
        id: documentId('paper', id, index),
        type: 'paper' as const,
        title: '',
        text,
        status: '' as const,
      }));
      return [
        { id: documentId('paper', id), type: 'paper', title: paper.title, text: '', status: '' },
        ...blocks.filter(({ text }) => text.trim() !== ''),
      ];
    }
  }
}

function sourceDocuments({ connection, texts }: DocumentReader, id: string): IndexedDocument[] {
  const source = findSource(connection, id);
  if (source === undefined) return [];
  const { csl } = source;
  const people = [...(csl.author ?? []), ...(csl.editor ?? [])].map(({ family, given, literal }) =>
    [given, family, literal].filter(Boolean).join(' '),
  );
  const about = [
    authorsOf(csl),
    ...people,
    yearOf(csl),
    csl['container-title'],
    csl.publisher,
    csl.abstract,
    source.citeKey,
    ...source.tags,
  ];
  const itself: IndexedDocument = {
    id: documentId('source', id),
    type: 'source',
    title: titleOf(csl),
    text: about.filter(Boolean).join('\n'),
    status: '',
  };
  const [newest] = listVersions(connection, id);
  if (newest === undefined) return [itself];
  const passages = texts
    .passages(newest.textSha256)
    .filter(({ kind }) => kind !== 'running-head')
    .map((passage) => ({
      id: documentId('source', id, passage.number),
      type: 'passage' as const,
      title: '',
      text: wordsOfPassage(texts, newest, passage),
      status: '' as const,
    }));
  return [itself, ...passages];
}

/** What is searched and shown of a passage: in a PDF, words that the end of a line parts are whole. */
export function wordsOfPassage(texts: TextStore, version: StoredVersion, passage: ViewParagraph): string {
  const text = texts.text(version.textSha256);
  if (version.mediaType !== 'application/pdf') return text.slice(passage.start, passage.end);
  return readingViewOf(text, [passage]).text;
}
