import { z } from 'zod';
import { annotation, passageSelector } from './annotations';
import { defineRequests } from './define-requests';

export const factStatus = z.enum(['unverified', 'checking', 'supported', 'disputed', 'refuted', 'unverifiable']);
export type FactStatus = z.infer<typeof factStatus>;

export const stance = z.enum(['supports', 'contradicts', 'context']);
export type Stance = z.infer<typeof stance>;

/** A passage for or against a fact, or a search made that found nothing. */
export const evidence = z.strictObject({
  id: z.string(),
  factId: z.string(),
  kind: z.enum(['passage', 'search']),
  stance,
  /** The passage; null for a search. */
  annotation: annotation.nullable(),
  /** Of the passage; '' for a search. */
  sourceId: z.string(),
  sourceTitle: z.string(),
  /** What was looked for, and where; null for a passage. */
  search: z.strictObject({ query: z.string(), corpus: z.string(), at: z.string() }).nullable(),
  createdAt: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

/** One entry of a fact's history; nothing in it is ever overwritten. */
export const factEvent = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(['created', 'statement', 'status', 'tags', 'evidence-added', 'evidence-removed']),
  before: z.string(),
  after: z.string(),
  because: z.string(),
});
export type FactEvent = z.infer<typeof factEvent>;

export const factSummary = z.strictObject({
  id: z.string(),
  statement: z.string(),
  status: factStatus,
  claimant: z.string(),
  tags: z.array(z.string()),
  /** Counts of passages by stance (a search that found nothing is none), and of sentences in papers that rest on the fact. */
  supports: z.int(),
  contradicts: z.int(),
  context: z.int(),
  uses: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type FactSummary = z.infer<typeof factSummary>;

/** Where a fact or source is used: a sentence of a paper. */
export const sentenceUse = z.strictObject({
  paperId: z.string(),
  paperTitle: z.string(),
  /** 0-based index of the block in the paper. */
  block: z.int(),
  sentence: z.string(),
  /** Of the citation node in the editor state; '' where a fact is used without a citation. */
  citationId: z.string(),
  sourceId: z.string(),
  factId: z.string(),
});
export type SentenceUse = z.infer<typeof sentenceUse>;

export const fact = factSummary.extend({
  /** The reason given with the present status. */
  rationale: z.string(),
  evidence: z.array(evidence),
  history: z.array(factEvent),
  usedIn: z.array(sentenceUse),
});
export type Fact = z.infer<typeof fact>;

/** The passage that speaks for or against a fact: an annotation, or words of a source (which are then annotated). */
export const evidencePassage = z.union([
  z.strictObject({ annotationId: z.string() }),
  z.strictObject({ source: z.string(), selector: passageSelector }),
]);
export type EvidencePassage = z.infer<typeof evidencePassage>;

const one = z.strictObject({ fact });
const by = z.string().optional();

export const factRequests = defineRequests({
  'facts.list': {
    params: z.strictObject({
      status: factStatus.optional(),
      tag: z.string().optional(),
      query: z.string().optional(),
      offset: z.int().optional(),
      limit: z.int().optional(),
    }),
    result: z.strictObject({ facts: z.array(factSummary), total: z.int() }),
  },
  'facts.get': { params: z.strictObject({ id: z.string() }), result: one },
  'facts.create': {
    params: z.strictObject({
      statement: z.string(),
      claimant: z.string().optional(),
      tags: z.array(z.string()).optional(),
      passage: evidencePassage.optional(),
      stance: stance.optional(),
      by,
    }),
    result: one,
  },
  'facts.update': {
    params: z.strictObject({
      id: z.string(),
      statement: z.string().optional(),
      claimant: z.string().optional(),
      tags: z.array(z.string()).optional(),
      by,
    }),
    result: one,
  },
  /** A verdict (supported, disputed, refuted, unverifiable) needs a reason. */
  'facts.setStatus': {
    params: z.strictObject({ id: z.string(), status: factStatus, because: z.string(), by }),
    result: one,
  },
  'facts.addEvidence': {
    params: z.strictObject({ id: z.string(), passage: evidencePassage, stance, by }),
    result: one,
  },
  'facts.addSearch': {
    params: z.strictObject({ id: z.string(), query: z.string(), corpus: z.string(), stance, by }),
    result: one,
  },
  'facts.setStance': { params: z.strictObject({ evidenceId: z.string(), stance, by }), result: one },
  'facts.removeEvidence': { params: z.strictObject({ evidenceId: z.string(), by }), result: one },
  'facts.remove': { params: z.strictObject({ id: z.string() }), result: one },
  'facts.export': {
    params: z.strictObject({ format: z.enum(['claimreview', 'csv', 'markdown']) }),
    result: z.strictObject({ content: z.string() }),
  },
});
