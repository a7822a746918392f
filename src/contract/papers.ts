import { z } from 'zod';
import { editorState } from './annotations';
import { defineRequests } from './define-requests';
import { factFlagKind, sentenceUse } from './facts';

/** One cited work inside a citation, with CSL's cite-level fields. */
export const citationItem = z.strictObject({
  sourceId: z.string(),
  /** The fact that brought the citation along, if any. */
  factId: z.string().optional(),
  locator: z.string().optional(),
  /** CSL locator term: page, paragraph, chapter, section … */
  label: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  suppressAuthor: z.boolean().optional(),
  authorOnly: z.boolean().optional(),
});
export type CitationItem = z.infer<typeof citationItem>;

/** A citation of a paper, in document order. */
export const citationCluster = z.strictObject({
  citationId: z.string(),
  items: z.array(citationItem),
  /** Number of the footnote it stands in, from 1; 0 in the running text. */
  noteIndex: z.int(),
});
export type CitationCluster = z.infer<typeof citationCluster>;

export const formattedCitation = z.strictObject({
  citationId: z.string(),
  /** Safe HTML: only i, b, sup, sub and span with style attributes made by the engine. */
  html: z.string(),
  text: z.string(),
  /** Works that are cited but no longer in the library. */
  missingSourceIds: z.array(z.string()),
});
export type FormattedCitation = z.infer<typeof formattedCitation>;

export const formattedEntry = z.strictObject({ sourceId: z.string(), html: z.string(), text: z.string() });

export const sentenceState = z.enum(['vouched', 'unverified', 'disputed', 'naked', 'exempt']);
export type SentenceState = z.infer<typeof sentenceState>;

/** A sentence of a paper and what it rests on. */
export const checkedSentence = z.strictObject({
  text: z.string(),
  state: sentenceState,
  /** 0-based index of the top-level block in the paper. */
  block: z.int(),
  factIds: z.array(z.string()),
  sourceIds: z.array(z.string()),
  /** What of that has fallen. */
  flags: z.array(factFlagKind),
});
export type CheckedSentence = z.infer<typeof checkedSentence>;

export const checkedQuote = z.strictObject({
  text: z.string(),
  state: z.enum(['exact', 'normalised', 'altered', 'missing']),
  sourceId: z.string(),
  block: z.int(),
});

export const paperCheck = z.strictObject({
  sentences: z.array(checkedSentence),
  quotes: z.array(checkedQuote),
  problems: z.array(z.strictObject({ kind: z.string(), message: z.string() })),
  /** Share of the checkable sentences (all but exempt) that are vouched for; 1 for a paper without any. */
  coverage: z.number().min(0).max(1),
});
export type PaperCheck = z.infer<typeof paperCheck>;

export const paperSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Id of a CSL style. */
  style: z.string(),
  /** BCP 47 tag of a CSL locale. */
  locale: z.string(),
  citations: z.int(),
  words: z.int(),
  disputedFacts: z.int(),
  /** Sentences that rest on a fact which has fallen. */
  flaggedSentences: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type PaperSummary = z.infer<typeof paperSummary>;

export const paper = paperSummary.extend({
  state: editorState,
  /** Raised by one with each save: a save against an older one is refused as a conflict. */
  revision: z.int(),
});
export type Paper = z.infer<typeof paper>;

export const paperExportFormat = z.enum(['markdown', 'html', 'docx', 'text']);
export type PaperExportFormat = z.infer<typeof paperExportFormat>;

/** A file made by an export, ready to be written. */
export const exportedFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
});
export type ExportedFile = z.infer<typeof exportedFile>;

const one = z.strictObject({ paper });

export const paperRequests = defineRequests({
  'papers.list': { params: z.strictObject({}), result: z.strictObject({ papers: z.array(paperSummary) }) },
  'papers.get': { params: z.strictObject({ id: z.string() }), result: one },
  'papers.create': {
    params: z.strictObject({ title: z.string(), style: z.string().optional(), locale: z.string().optional() }),
    result: one,
  },
  /** Answers after COMMIT. Not part of the undo history: the editor has its own. */
  'papers.save': {
    params: z.strictObject({ id: z.string(), revision: z.int(), state: editorState, title: z.string().optional() }),
    result: z.strictObject({ revision: z.int(), savedAt: z.string() }),
  },
  'papers.update': {
    params: z.strictObject({
      id: z.string(),
      title: z.string().optional(),
      style: z.string().optional(),
      locale: z.string().optional(),
    }),
    result: one,
  },
  'papers.remove': { params: z.strictObject({ id: z.string() }), result: one },
  /** Formats the citations of a paper as they stand in the editor, and its bibliography. */
  'papers.format': {
    params: z.strictObject({ id: z.string(), clusters: z.array(citationCluster) }),
    result: z.strictObject({
      citations: z.array(formattedCitation),
      bibliography: z.array(formattedEntry),
      isNoteStyle: z.boolean(),
    }),
  },
  'papers.check': { params: z.strictObject({ id: z.string() }), result: paperCheck },
  'papers.importMarkdown': {
    params: z.strictObject({ name: z.string(), text: z.string() }),
    result: z.strictObject({
      paper: z.strictObject({
        id: z.string(),
        title: z.string(),
        citations: z.int(),
        unknownKeys: z.array(z.string()),
      }),
    }),
  },
  /**
   * A paper with flagged sentences carries a list of them at its head, unless somebody takes it upon themselves to export it clean: that
   * is recorded in the activities.
   */
  'papers.export': {
    params: z.strictObject({
      id: z.string(),
      format: paperExportFormat,
      style: z.string().optional(),
      locale: z.string().optional(),
      acknowledgement: z.strictObject({ because: z.string().trim().min(1), by: z.string().optional() }).optional(),
    }),
    result: exportedFile,
  },
  'papers.uses': {
    params: z.strictObject({ id: z.string() }),
    result: z.strictObject({ uses: z.array(sentenceUse) }),
  },
});
