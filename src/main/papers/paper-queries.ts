import { editorState } from '../../contract/annotations';
import type { Paper, PaperSummary } from '../../contract/papers';
import type { Connection, SqlRow } from '../library/connection';
import type { DerivedUse } from './derive-uses';

/** What is stored of a paper's text. */
export interface StoredText {
  /** The editor state as JSON. */
  readonly state: string;
  readonly stateSha256: string;
  readonly citations: number;
  readonly words: number;
}

export interface PaperRow extends StoredText {
  readonly id: string;
  readonly title: string;
  readonly style: string;
  readonly locale: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

const summaryColumns = `
  p.id, p.title, p.style, p.locale, p.citations, p.words, p.created_at, p.updated_at,
  (SELECT count(DISTINCT u.fact_id) FROM citation_use u JOIN fact f ON f.id = u.fact_id
    WHERE u.paper_id = p.id AND f.status IN ('disputed', 'refuted')) AS disputed_facts,
  (SELECT count(DISTINCT u.block || ' ' || u.sentence) FROM citation_use u
    WHERE u.paper_id = p.id AND u.fact_id IN (SELECT fact_id FROM fact_flag)) AS flagged_sentences`;

export function listPapers(connection: Connection): PaperSummary[] {
  return connection.all(`SELECT ${summaryColumns} FROM paper p ORDER BY p.updated_at DESC, p.id`).map(toSummary);
}

export function findPaper(connection: Connection, id: string): Paper | undefined {
  const row = connection.get(`SELECT ${summaryColumns}, p.state, p.revision FROM paper p WHERE p.id = ?`, [id]);
  if (row === undefined) return undefined;
  return {
    ...toSummary(row),
    state: editorState.parse(JSON.parse(String(row.state))),
    revision: Number(row.revision),
  };
}

export function insertPaper(connection: Connection, paper: PaperRow): void {
  connection.run(
    `INSERT INTO paper (id, title, style, locale, state, state_sha256, revision, citations, words, created_at, updated_at)
     VALUES (:id, :title, :style, :locale, :state, :stateSha256, 1, :citations, :words, :at, :at)`,
    { ...paper },
  );
}

/** The revision of a paper, and what its state says of its format. */
export function findRevision(
  connection: Connection,
  id: string,
): { revision: number; formatVersion: number } | undefined {
  const row = connection.get(
    "SELECT revision, coalesce(json_extract(state, '$.version'), 1) AS format_version FROM paper WHERE id = ?",
    [id],
  );
  return row === undefined ? undefined : { revision: Number(row.revision), formatVersion: Number(row.format_version) };
}

/** Raises the revision by one. */
export function updateText(
  connection: Connection,
  id: string,
  text: StoredText,
  title: string | null,
  at: string,
): void {
  connection.run(
    `UPDATE paper SET state = :state, state_sha256 = :stateSha256, citations = :citations, words = :words,
       title = coalesce(:title, title), revision = revision + 1, updated_at = :at
     WHERE id = :id`,
    { ...text, id, title, at },
  );
}

export function updateSettings(
  connection: Connection,
  id: string,
  settings: { readonly title: string | null; readonly style: string | null; readonly locale: string | null },
  at: string,
): void {
  connection.run(
    `UPDATE paper SET title = coalesce(:title, title), style = coalesce(:style, style),
       locale = coalesce(:locale, locale), updated_at = :at
     WHERE id = :id`,
    { ...settings, id, at },
  );
}

export function deletePaper(connection: Connection, id: string): void {
  connection.run('DELETE FROM paper WHERE id = ?', [id]);
}

/** Writes only what is another than before: most saves change no citation. */
export function replaceUses(connection: Connection, paperId: string, uses: readonly DerivedUse[]): void {
  const before = connection
    .all('SELECT * FROM citation_use WHERE paper_id = ? ORDER BY position', [paperId])
    .map((row) => JSON.stringify(toDerivedUse(row)));
  for (const [position, use] of uses.entries()) {
    if (before[position] === JSON.stringify(use)) continue;
    connection.run(
      `INSERT INTO citation_use
         (paper_id, position, block, sentence, citation_id, source_id, fact_id, locator, label, prefix, suffix, quote)
       VALUES (:paperId, :position, :block, :sentence, :citationId, :sourceId, :factId, :locator, :label, :prefix, :suffix, :quote)
       ON CONFLICT (paper_id, position) DO UPDATE SET block = excluded.block, sentence = excluded.sentence,
         citation_id = excluded.citation_id, source_id = excluded.source_id, fact_id = excluded.fact_id,
         locator = excluded.locator, label = excluded.label, prefix = excluded.prefix, suffix = excluded.suffix,
         quote = excluded.quote`,
      { ...use, paperId, position },
    );
  }
  if (before.length > uses.length) {
    connection.run('DELETE FROM citation_use WHERE paper_id = ? AND position >= ?', [paperId, uses.length]);
  }
}

function toDerivedUse(row: SqlRow): DerivedUse {
  return {
    block: Number(row.block),
    sentence: String(row.sentence),
    citationId: String(row.citation_id),
    sourceId: String(row.source_id),
    factId: String(row.fact_id),
    locator: String(row.locator),
    label: String(row.label),
    prefix: String(row.prefix),
    suffix: String(row.suffix),
    quote: String(row.quote),
  };
}

function toSummary(row: SqlRow): PaperSummary {
  return {
    id: String(row.id),
    title: String(row.title),
    style: String(row.style),
    locale: String(row.locale),
    citations: Number(row.citations),
    words: Number(row.words),
    disputedFacts: Number(row.disputed_facts),
    flaggedSentences: Number(row.flagged_sentences),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
  };
}

/** The state of a paper, or null for `state` where its hash is the one that the caller has. */
export function findStoredState(
  connection: Connection,
  id: string,
  knownSha256: string,
): { title: string; stateSha256: string; state: string | null } | undefined {
  const row = connection.get(
    'SELECT title, state_sha256, CASE WHEN state_sha256 = ? THEN NULL ELSE state END AS state FROM paper WHERE id = ?',
    [knownSha256, id],
  );
  if (row === undefined) return undefined;
  return {
    title: String(row.title),
    stateSha256: String(row.state_sha256),
    state: row.state === null ? null : String(row.state),
  };
}

const useColumns = { sourceId: 'source_id', factId: 'fact_id' } as const;

/** Papers that rest on a source or fact. */
export function listStatesUsing(
  connection: Connection,
  field: keyof typeof useColumns,
  id: string,
): { id: string; state: string }[] {
  return connection
    .all(`SELECT id, state FROM paper WHERE id IN (SELECT paper_id FROM citation_use WHERE ${useColumns[field]} = ?)`, [
      id,
    ])
    .map((row) => ({ id: String(row.id), state: String(row.state) }));
}

/** Raises the revision by one, and turns the uses of one source or fact into uses of another. */
export function replaceState(
  connection: Connection,
  id: string,
  state: string,
  stateSha256: string,
  { field, from, to }: { readonly field: keyof typeof useColumns; readonly from: string; readonly to: string },
): void {
  connection.run('UPDATE paper SET state = ?, state_sha256 = ?, revision = revision + 1 WHERE id = ?', [
    state,
    stateSha256,
    id,
  ]);
  const column = useColumns[field];
  connection.run(`UPDATE citation_use SET ${column} = ? WHERE paper_id = ? AND ${column} = ?`, [to, id, from]);
}

/** Works that a paper cites, each once, in the order of first citation, with how the paper cites. */
export function findCitedSources(
  connection: Connection,
  paperId: string,
): { sourceIds: string[]; style: string; locale: string } | undefined {
  const paper = connection.get('SELECT style, locale FROM paper WHERE id = ?', [paperId]);
  if (paper === undefined) return undefined;
  const sourceIds = connection
    .all(
      "SELECT source_id FROM citation_use WHERE paper_id = ? AND source_id <> '' GROUP BY source_id ORDER BY min(position)",
      [paperId],
    )
    .map((row) => String(row.source_id));
  return { sourceIds, style: String(paper.style), locale: String(paper.locale) };
}
