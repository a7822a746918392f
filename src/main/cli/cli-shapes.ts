import { z } from 'zod';

// The JSON results as the documentation of the command line states them. Objects may hold more.

const id = z.string().min(1);
const cslJson = z.looseObject({ id: z.string(), type: z.string() });
const source = z.object({
  id,
  citeKey: z.string(),
  csl: cslJson,
  language: z.string(),
  tags: z.array(z.string()),
  versions: z.int(),
  annotations: z.int(),
  facts: z.int(),
});
const version = z.object({ sha256: z.string().length(64), mediaType: z.string(), characters: z.int() });
const annotation = z.object({
  id,
  sourceId: id,
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
});
const fact = z.object({
  id,
  statement: z.string(),
  status: z.string(),
  evidence: z.array(z.object({ stance: z.string(), annotation: annotation.nullable() })),
  tags: z.array(z.string()),
  history: z.array(z.object({ at: z.string(), by: z.string(), after: z.string(), because: z.string() })),
});
const conflictSide = z.object({
  type: z.enum(['fact', 'claim']),
  id: id.optional(),
  sourceId: id.optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  text: z.string(),
});
const change = z.object({ label: z.string(), at: z.string(), isUndone: z.boolean() });
const backup = z.object({ name: z.string(), at: z.string(), byteLength: z.int() });
const failure = z.object({ code: z.string(), message: z.string(), detail: z.string().optional() });

export const shapes = {
  failed: z.strictObject({ ok: z.literal(false), failure }),
  imported: z.strictObject({
    items: z.array(
      z.strictObject({
        path: z.string(),
        status: z.enum(['imported', 'duplicate', 'revised', 'failed']),
        sourceIds: z.array(id),
        failure: failure.optional(),
      }),
    ),
  }),
  sources: z.strictObject({ sources: z.array(source) }),
  source: z.object({
    source,
    version: version.nullable(),
    notices: z.array(
      z.object({ kind: z.string(), quote: z.string(), start: z.int(), end: z.int(), message: z.string() }),
    ),
    text: z.string().optional(),
  }),
  revised: z.strictObject({
    version,
    anchors: z.strictObject({ exact: z.int(), moved: z.int(), fuzzy: z.int(), orphan: z.int() }),
    annotations: z.array(z.strictObject({ id, state: z.string(), start: z.int(), end: z.int(), score: z.number() })),
  }),
  duplicates: z.strictObject({ groups: z.array(z.object({ sources: z.array(source), reasons: z.array(z.string()) })) }),
  annotation: z.strictObject({ annotation }),
  annotations: z.strictObject({ annotations: z.array(annotation) }),
  claims: z.strictObject({
    claims: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        quote: z.string(),
        score: z.number(),
        state: z.enum(['open', 'accepted', 'dismissed']),
        factIds: z.array(id),
        quantities: z.array(z.object({ value: z.number(), unit: z.string(), counted: z.string() })),
        money: z.array(z.object({ amount: z.number(), currency: z.string() })),
        dates: z.array(z.object({ iso: z.string(), precision: z.string() })),
      }),
    ),
  }),
  fact: z.strictObject({ fact }),
  facts: z.strictObject({ facts: z.array(fact.pick({ id: true, statement: true, status: true, tags: true })) }),
  factTable: z.strictObject({
    encoding: z.string(),
    separator: z.string(),
    hasHeadings: z.boolean(),
    headings: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    mapping: z.array(z.string().nullable()),
    total: z.int(),
    problems: z.array(z.object({ row: z.int(), message: z.string() })),
    failing: z.int(),
    duplicates: z.int(),
  }),
  importedFacts: z.strictObject({
    imported: z.int(),
    duplicates: z.int(),
    problems: z.array(z.object({ row: z.int(), message: z.string() })),
    failing: z.int(),
  }),
  conflicts: z.strictObject({
    conflicts: z.array(
      z.object({
        kind: z.enum(['duplicate', 'contradiction']),
        detail: z.string(),
        a: conflictSide,
        b: conflictSide,
        reason: z.string(),
      }),
    ),
  }),
  importedPaper: z.strictObject({
    paper: z.strictObject({ id, title: z.string(), citations: z.int(), unknownKeys: z.array(z.string()) }),
  }),
  papers: z.strictObject({ papers: z.array(z.object({ id, title: z.string() })) }),
  paper: z.strictObject({ paper: z.object({ id, title: z.string(), state: z.looseObject({}) }) }),
  paperCheck: z.strictObject({
    sentences: z.array(
      z.object({ text: z.string(), state: z.enum(['vouched', 'unverified', 'disputed', 'naked', 'exempt']) }),
    ),
    quotes: z.array(
      z.object({
        text: z.string(),
        state: z.enum(['exact', 'normalised', 'altered', 'missing']),
        sourceId: z.string(),
      }),
    ),
    problems: z.array(z.object({ kind: z.string(), message: z.string() })),
    coverage: z.number().min(0).max(1),
  }),
  flags: z.strictObject({
    flags: z.array(
      z.object({
        paperId: id,
        sentence: z.string(),
        factId: id,
        kind: z.string(),
        detail: z.string(),
        since: z.string(),
      }),
    ),
    total: z.int(),
  }),
  activity: z.strictObject({
    activities: z.array(
      z.object({
        id,
        at: z.string(),
        by: z.string(),
        kind: z.enum(['fallen', 'settled', 'export-acknowledged']),
        flag: z.string().nullable(),
        detail: z.string(),
        papers: z.array(z.object({ id, title: z.string(), sentences: z.int() })),
      }),
    ),
    total: z.int(),
    unseen: z.int(),
  }),
  exported: z.strictObject({
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.enum(['utf8', 'base64']),
    content: z.string(),
  }),
  written: z.object({ written: z.array(z.string()) }),
  cited: z.strictObject({
    clusters: z.array(z.string()),
    document: z.array(z.string()),
    bibliography: z.array(z.string()),
  }),
  styles: z.strictObject({ styles: z.array(z.object({ id, title: z.string() })) }),
  search: z.strictObject({
    results: z.array(
      z.object({
        type: z.enum(['source', 'passage', 'annotation', 'fact', 'paper']),
        id,
        sourceId: z.string().optional(),
        start: z.int().optional(),
        end: z.int().optional(),
        score: z.number(),
        snippet: z.string(),
        matches: z.array(z.tuple([z.int(), z.int()])),
      }),
    ),
    total: z.int(),
    tookMs: z.number(),
  }),
  change: z.strictObject({ change: change.nullable() }),
  history: z.strictObject({ changes: z.array(change) }),
  backup: z.object({ backup }),
  backups: z.strictObject({ backups: z.array(backup) }),
  report: z.strictObject({
    isHealthy: z.boolean(),
    checks: z.array(z.object({ name: z.string(), isGood: z.boolean(), message: z.string() })),
  }),
  w3c: z.looseObject({ '@context': z.string(), first: z.object({ items: z.array(z.looseObject({})) }) }),
  anything: z.unknown(),
} as const;
