import type { FactFlagKind } from '../../contract/facts';
import type { Activity, ActivityKind } from '../../contract/ripple';
import type { Connection } from '../library/connection';

/** A paper that an activity touched, as it stood then. */
export type TouchedPaper = Activity['papers'][number];
export type NewActivity = Omit<Activity, 'isSeen'>;

/** Who did what to facts in the write that is being made, the newest event of each fact. */
export interface FactDeed {
  readonly factId: string;
  readonly by: string;
  /** Of a verdict; '' for all else. */
  readonly because: string;
  readonly isMerge: boolean;
}

/** The key under which the place up to which a person has seen the activities is kept, among the preferences. */
export const seenPreference = 'activity.seenAt';

const seenAt = `coalesce((SELECT json_extract(value, '$') FROM preference WHERE key = '${seenPreference}'), '')`;

/** In the order in which they were done, without the history that an import brings along. Nothing for a write that is not part of the undo history. */
export function listDeeds(connection: Connection): FactDeed[] {
  return connection
    .all(
      `SELECT fact_event.fact_id, fact_event.by, fact_event.kind, fact_event.because
       FROM undo_step JOIN fact_event ON fact_event.id = json_extract(undo_step.row_id, '$[0]')
       WHERE undo_step.change_id = (SELECT change_id FROM temp.recording) AND undo_step.table_name = 'fact_event' AND undo_step.action = 'insert'
         AND fact_event.at >= (SELECT at FROM undo_change WHERE id = undo_step.change_id)
       ORDER BY undo_step.id`,
    )
    .map((row) => ({
      factId: String(row.fact_id),
      by: String(row.by),
      because: row.kind === 'status' ? String(row.because) : '',
      isMerge: row.kind === 'merged',
    }));
}

/** Statements of the facts that the write that is being made has removed, by their ids. */
export function readRemovedStatements(connection: Connection): Map<string, string> {
  return new Map(
    connection
      .all(
        `SELECT json_extract(undo_step.row_id, '$[0]') AS id, json_extract(undo_step.row_before, '$.statement') AS statement
         FROM undo_step
         WHERE undo_step.change_id = (SELECT change_id FROM temp.recording) AND undo_step.table_name = 'fact' AND undo_step.action = 'delete'`,
      )
      .map((row) => [String(row.id), String(row.statement)]),
  );
}

export function readStatements(connection: Connection, factIds: Iterable<string>): Map<string, string> {
  return new Map(
    connection
      .all('SELECT fact.id, fact.statement FROM json_each(?) AS given CROSS JOIN fact ON fact.id = given.value', [
        JSON.stringify([...factIds]),
      ])
      .map((row) => [String(row.id), String(row.statement)]),
  );
}

/** The papers that rest on facts, and how many sentences of each do, by the ids of the facts. */
export function readRestingPapers(connection: Connection, factIds: Iterable<string>): Map<string, TouchedPaper[]> {
  const papers = new Map<string, TouchedPaper[]>();
  const rows = connection.all(
    `SELECT citation_use.fact_id, paper.id, paper.title, count(DISTINCT citation_use.block || ' ' || citation_use.sentence) AS sentences
     FROM json_each(?) AS given CROSS JOIN citation_use ON citation_use.fact_id = given.value
     JOIN paper ON paper.id = citation_use.paper_id
     GROUP BY citation_use.fact_id, paper.id ORDER BY paper.title, paper.id`,
    [JSON.stringify([...factIds])],
  );
  for (const row of rows) {
    const paper = { id: String(row.id), title: String(row.title), sentences: Number(row.sentences) };
    const known = papers.get(String(row.fact_id));
    if (known === undefined) papers.set(String(row.fact_id), [paper]);
    else known.push(paper);
  }
  return papers;
}

/** The last time that an activity was told or seen; '' where none was. */
export function readLastTold(connection: Connection): string {
  const row = connection.get(`SELECT max(coalesce((SELECT max(at) FROM activity), ''), ${seenAt}) AS at`);
  return String(row?.at ?? '');
}

export function insertActivity(connection: Connection, activity: NewActivity): void {
  const { id, at, by, kind, flag, factId, statement, detail, papers } = activity;
  connection.run(
    'INSERT INTO activity (id, at, by, kind, flag, fact_id, statement, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, at, by, kind, flag ?? '', factId, statement, detail],
  );
  for (const paper of papers) {
    connection.run('INSERT INTO activity_paper (activity_id, paper_id, title, sentences) VALUES (?, ?, ?, ?)', [
      id,
      paper.id,
      paper.title,
      paper.sentences,
    ]);
  }
}

const ofPaper = `(:paperId IS NULL OR EXISTS
  (SELECT 1 FROM activity_paper WHERE activity_id = activity.id AND paper_id = :paperId))`;

/** The newest first. */
export function listActivities(
  connection: Connection,
  paperId: string | null,
  offset: number,
  limit: number,
): Activity[] {
  const rows = connection.all(
    `SELECT activity.*, at <= ${seenAt} AS is_seen FROM activity WHERE ${ofPaper}
     ORDER BY at DESC, rowid DESC LIMIT :limit OFFSET :offset`,
    { paperId, offset, limit },
  );
  const papers = readPapers(
    connection,
    rows.map((row) => String(row.id)),
  );
  return rows.map((row) => ({
    id: String(row.id),
    at: String(row.at),
    by: String(row.by),
    kind: row.kind as ActivityKind,
    flag: row.flag === '' ? null : (row.flag as FactFlagKind),
    factId: String(row.fact_id),
    statement: String(row.statement),
    detail: String(row.detail),
    papers: papers.get(String(row.id)) ?? [],
    isSeen: row.is_seen === 1,
  }));
}

function readPapers(connection: Connection, activityIds: readonly string[]): Map<string, TouchedPaper[]> {
  const papers = new Map<string, TouchedPaper[]>(activityIds.map((id) => [id, []]));
  const rows = connection.all(
    `SELECT activity_paper.* FROM json_each(?) AS given CROSS JOIN activity_paper ON activity_id = given.value
     ORDER BY title, paper_id`,
    [JSON.stringify(activityIds)],
  );
  for (const row of rows) {
    const paper = { id: String(row.paper_id), title: String(row.title), sentences: Number(row.sentences) };
    papers.get(String(row.activity_id))?.push(paper);
  }
  return papers;
}

export function countActivities(connection: Connection, paperId: string | null): { total: number; unseen: number } {
  const row = connection.get(
    `SELECT count(*) AS total, coalesce(sum(at > ${seenAt}), 0) AS unseen FROM activity WHERE ${ofPaper}`,
    { paperId },
  );
  return { total: Number(row?.total), unseen: Number(row?.unseen) };
}
