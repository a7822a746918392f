import { z } from 'zod';
import { anchorState, editorState, highlightColour } from '../../contract/annotations';
import { cslItem } from '../../contract/csl';
import { factFilter, factLayout } from '../../contract/fact-lists';
import { factEvent, factFlagKind, factPriority, factStatus, stance } from '../../contract/facts';
import { activityKind } from '../../contract/ripple';
import {
  fieldCandidate,
  fieldProvenance,
  page,
  paragraphKind,
  sourceFilter,
  sourceNotice,
  textSpan,
} from '../../contract/sources';
import { transferCounts } from '../../contract/transfer';

/** Raised when the archive changes in a way that this reader could not take in. */
export const archiveVersion = 3;
export const archiveFormat = 'citewright-library';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/);
const time = z.string().max(40);
const offset = z.int().min(0);

/** manifest.json: read first, and nothing that it does not name is read at all. */
export const manifest = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1),
  exportedAt: time,
  counts: transferCounts.partial(),
  entries: z.array(z.object({ name: z.string(), sha256, byteLength: z.int().min(0) })),
});
export type Manifest = z.infer<typeof manifest>;

// Archives of version 1 end after the section, and have nothing of what is optional below.
export const passageRecord = z.tuple([
  offset,
  offset,
  paragraphKind,
  z.int(),
  z.string(),
  z.string().optional(),
  z.string().optional(),
  z.array(textSpan).optional(),
]);
/** The passages of one canonical text, in order: [start, end, kind, level, section, page, language, spans]. */
export const passagesRecord = z.strictObject({ textSha256: sha256, passages: z.array(passageRecord) });
export type PassagesRecord = z.infer<typeof passagesRecord>;

const versionRecord = z.strictObject({
  id,
  number: z.int().min(1),
  originalSha256: sha256,
  mediaType: z.string(),
  encoding: z.string(),
  byteLength: z.int().min(0),
  fileName: z.string(),
  textSha256: sha256,
  paragraphs: z.int().min(0),
  extractor: z.string(),
  notices: z.array(sourceNotice),
  importedAt: time,
  pages: z.array(page).default([]),
  candidates: z.array(fieldCandidate).default([]),
  origin: z.string().default(''),
});
export type VersionRecord = z.infer<typeof versionRecord>;

/** A work with all its versions. */
export const sourceRecord = z.strictObject({
  id,
  citeKey: z.string().min(1),
  isKeyPinned: z.boolean(),
  csl: cslItem,
  provenance: fieldProvenance,
  language: z.string(),
  tags: z.array(z.string()),
  originalFormat: z.string(),
  originalRecord: z.string(),
  unmapped: z.record(z.string(), z.string()),
  addedAt: time,
  updatedAt: time,
  versions: z.array(versionRecord),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

export const annotationRecord = z.strictObject({
  id,
  sourceId: id,
  versionId: id,
  start: offset,
  end: offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: anchorState,
  score: z.number().min(0).max(1),
  colour: highlightColour,
  note: z.string(),
  body: editorState.nullable(),
  tags: z.array(z.string()),
  createdAt: time,
  updatedAt: time,
});
export type AnnotationRecord = z.infer<typeof annotationRecord>;

const evidenceRecord = z.strictObject({
  id,
  annotationId: id.nullable(),
  stance,
  searchQuery: z.string(),
  searchCorpus: z.string(),
  createdAt: time,
  otherFactId: id.nullable().default(null),
  searchedSourceId: id.nullable().default(null),
  searchedOn: z.string().default(''),
});
export type EvidenceRecord = z.infer<typeof evidenceRecord>;

// Archives before version 3 have nothing of what is optional or has a default below.
/** A fact with its evidence, what its verdict rests on, and everything that ever happened to it. */
export const factRecord = z.strictObject({
  id,
  statement: z.string(),
  status: factStatus,
  rationale: z.string(),
  claimant: z.string(),
  tags: z.array(z.string()),
  createdAt: time,
  updatedAt: time,
  claimedOn: z.string().default(''),
  firstSeen: z.string().default(''),
  assignee: z.string().default(''),
  due: z.string().default(''),
  priority: factPriority.default('normal'),
  evidence: z.array(evidenceRecord),
  basis: z.array(z.strictObject({ evidenceId: id, exact: z.string() })).optional(),
  history: z.array(factEvent),
});
export type FactRecord = z.infer<typeof factRecord>;

/** What has fallen of a fact; also of one that was removed and that papers rest on. */
export const flagRecord = z.strictObject({ factId: id, kind: factFlagKind, detail: z.string(), since: time });
export type FlagRecord = z.infer<typeof flagRecord>;

/** What happened to facts that papers rest on, with the papers as they stood then. */
export const activityRecord = z.strictObject({
  id,
  at: time,
  by: z.string(),
  kind: activityKind,
  flag: z.union([factFlagKind, z.literal('')]),
  factId: z.union([id, z.literal('')]),
  statement: z.string(),
  detail: z.string(),
  papers: z.array(z.strictObject({ paperId: id, title: z.string(), sentences: z.int().min(0) })),
});
export type ActivityRecord = z.infer<typeof activityRecord>;

/** Where a paper rests on a source or fact; derived from its state. */
const useRecord = z.strictObject({
  block: z.int().min(0),
  sentence: z.string(),
  citationId: z.string(),
  sourceId: z.string(),
  factId: z.string(),
  locator: z.string(),
  label: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  quote: z.string(),
});
export type UseRecord = z.infer<typeof useRecord>;

export const paperRecord = z.strictObject({
  id,
  title: z.string(),
  style: z.string(),
  locale: z.string(),
  state: editorState,
  stateSha256: sha256,
  revision: z.int().min(1),
  citations: z.int().min(0),
  words: z.int().min(0),
  createdAt: time,
  updatedAt: time,
  uses: z.array(useRecord),
});
export type PaperRecord = z.infer<typeof paperRecord>;

/** A collection with the ids of the sources that stand in it itself. */
export const collectionRecord = z.strictObject({
  id,
  name: z.string(),
  parentId: id.nullable(),
  createdAt: time,
  sources: z.array(id),
});
export type CollectionRecord = z.infer<typeof collectionRecord>;

export const searchRecord = z.strictObject({ id, name: z.string(), filter: sourceFilter, createdAt: time });
export type SearchRecord = z.infer<typeof searchRecord>;

export const viewRecord = z.strictObject({
  id,
  name: z.string(),
  layout: factLayout,
  filter: factFilter,
  createdAt: time,
});
export type ViewRecord = z.infer<typeof viewRecord>;

/** Words of a source that a person said are no claim. */
export const claimRecord = z.strictObject({
  sourceId: id,
  textSha256: sha256,
  quote: z.string(),
  by: z.string(),
  at: time,
});
export type ClaimRecord = z.infer<typeof claimRecord>;

/** What a person said is no conflict. */
export const conflictRecord = z.strictObject({ id: z.string().min(1).max(200), by: z.string(), at: time });
export type ConflictRecord = z.infer<typeof conflictRecord>;

/** Two sources that a person called different works, the smaller id first. */
export const distinctRecord = z.strictObject({ sourceId: id, otherId: id });
export type DistinctRecord = z.infer<typeof distinctRecord>;

export const preferenceRecord = z.strictObject({ key: z.string().regex(/^[a-zA-Z][\w.-]{0,63}$/), value: z.unknown() });
export type PreferenceRecord = z.infer<typeof preferenceRecord>;
