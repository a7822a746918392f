import { z } from 'zod';
import { annotation, passageSelector } from './annotations';
import { datePrecision } from './claims';
import { defineRequests } from './define-requests';

export const factStatus = z.enum(['unverified', 'checking', 'supported', 'disputed', 'refuted', 'unverifiable']);
export type FactStatus = z.infer<typeof factStatus>;

export const stance = z.enum(['supports', 'contradicts', 'context']);
export type Stance = z.infer<typeof stance>;

export const factPriority = z.enum(['low', 'normal', 'high', 'urgent']);
export type FactPriority = z.infer<typeof factPriority>;

/**
 * Why what rests on a fact no longer stands: the fact itself fell, or its evidence did since the last verdict (it was taken away or
 * turned round, or a new version of its source no longer has the words).
 */
export const factFlagKind = z.enum(['disputed', 'refuted', 'removed', 'evidence-withdrawn', 'evidence-orphaned']);
export type FactFlagKind = z.infer<typeof factFlagKind>;

/** A day, month or year: "2024-06-13", "2024-06", "2024"; '' where it is not known. */
const looseDate = z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/);
/** "2024-06-13", or ''. */
const dayOrNone = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/);

/**
 * What speaks for or against a fact: a passage of a source, a search made that found nothing (a search "contradicts" where it looked
 * for what would speak against the fact), or another fact.
 */
export const evidence = z.strictObject({
  id: z.string(),
  factId: z.string(),
  kind: z.enum(['passage', 'search', 'fact']),
  stance,
  /** The passage; null for the others. */
  annotation: annotation.nullable(),
  /** Of the passage, or of the work that was searched; '' for the others. */
  sourceId: z.string(),
  sourceTitle: z.string(),
  /** What was looked for, where, and when (a time, or the day that the person gave); null for the others. */
  search: z.strictObject({ query: z.string(), corpus: z.string(), at: z.string() }).nullable(),
  /** The other fact; null for the others. */
  fact: z.strictObject({ id: z.string(), statement: z.string(), status: factStatus }).nullable(),
  createdAt: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

/** One entry of a fact's history; nothing in it is ever overwritten. */
export const factEvent = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum([
    'created',
    'statement',
    'status',
    'tags',
    'claimant',
    'claimed-on',
    'first-seen',
    'assignee',
    'due',
    'priority',
    'evidence-added',
    'evidence-removed',
    'merged',
  ]),
  before: z.string(),
  after: z.string(),
  because: z.string(),
});
export type FactEvent = z.infer<typeof factEvent>;

export const factSummary = z.strictObject({
  id: z.string(),
  statement: z.string(),
  status: factStatus,
  /** Who claims it; '' where it is not known. */
  claimant: z.string(),
  /** When it was claimed. */
  claimedOn: looseDate,
  /** Where it was said first, in words or as an address; '' where it is not known. */
  firstSeen: z.string(),
  tags: z.array(z.string()),
  /** Who works on it; '' for nobody. */
  assignee: z.string(),
  /** The day by which the verdict is needed. */
  due: dayOrNone,
  priority: factPriority,
  /** The dates that the statement names, in its order; ISO 8601 as of claims. */
  dates: z.array(z.strictObject({ iso: z.string(), precision: datePrecision })),
  /** What has fallen; empty for a fact that stands or was never judged. */
  flags: z.array(factFlagKind),
  /** Counts of passages and other facts by stance (a search that found nothing is none), and of sentences in papers that rest on it. */
  supports: z.int(),
  contradicts: z.int(),
  context: z.int(),
  /** Searches that found nothing. */
  searches: z.int(),
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

/** What can be set without a verdict. */
const factDetails = {
  claimant: z.string().optional(),
  claimedOn: looseDate.optional(),
  firstSeen: z.string().optional(),
  tags: z.array(z.string()).optional(),
  assignee: z.string().optional(),
  due: dayOrNone.optional(),
  priority: factPriority.optional(),
};

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
      ...factDetails,
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
      ...factDetails,
      by,
    }),
    result: one,
  },
  /** The same for many at once, as one step of the undo history. A verdict needs a reason here too. */
  'facts.changeMany': {
    params: z.strictObject({
      ids: z.array(z.string()).min(1).max(100_000),
      status: factStatus.optional(),
      because: z.string().optional(),
      assignee: z.string().optional(),
      due: dayOrNone.optional(),
      priority: factPriority.optional(),
      addTags: z.array(z.string()).optional(),
      removeTags: z.array(z.string()).optional(),
      by,
    }),
    /** How many are other than before. */
    result: z.strictObject({ changed: z.int() }),
  },
  'facts.removeMany': {
    params: z.strictObject({ ids: z.array(z.string()).min(1).max(100_000) }),
    result: z.strictObject({ removed: z.int() }),
  },
  /** Evidence, history and uses of the others go over to `keep`; papers that rest on them rest on it. */
  'facts.merge': {
    params: z.strictObject({ keep: z.string(), others: z.array(z.string()).min(1), by }),
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
    params: z.strictObject({
      id: z.string(),
      query: z.string(),
      /** Where it was looked for, in words; may be '' where `source` names a work of the library. */
      corpus: z.string(),
      /** Id or cite key of the work that was searched. */
      source: z.string().optional(),
      /** The day of the search; today where it is not given. */
      at: dayOrNone.optional(),
      stance,
      by,
    }),
    result: one,
  },
  /** Another fact as evidence. */
  'facts.addFact': { params: z.strictObject({ id: z.string(), otherId: z.string(), stance, by }), result: one },
  'facts.setStance': { params: z.strictObject({ evidenceId: z.string(), stance, by }), result: one },
  'facts.removeEvidence': { params: z.strictObject({ evidenceId: z.string(), by }), result: one },
  'facts.remove': { params: z.strictObject({ id: z.string() }), result: one },
});
