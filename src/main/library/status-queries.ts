import { type FactStatus, factStatus } from '../../contract/facts';
import type { LibraryStatus } from '../../contract/library';
import type { Connection } from './connection';

type Counts = Pick<
  LibraryStatus,
  | 'sources'
  | 'facts'
  | 'papers'
  | 'annotations'
  | 'factsByStatus'
  | 'tags'
  | 'flaggedSentences'
  | 'flaggedPapers'
  | 'unseenActivities'
>;

/** Numbers for the frame of the workbench. */
export function readCounts(connection: Connection): Counts {
  const count = (sql: string): number => Number(connection.get(sql)?.count ?? 0);
  const factsByStatus = Object.fromEntries(factStatus.options.map((status) => [status, 0])) as Record<
    FactStatus,
    number
  >;
  for (const row of connection.all('SELECT status, count(*) AS count FROM fact GROUP BY status')) {
    factsByStatus[row.status as FactStatus] = Number(row.count);
  }
  const flagged = connection.get(
    `SELECT count(DISTINCT paper_id || ' ' || block || ' ' || sentence) AS uses, count(DISTINCT paper_id) AS papers
     FROM citation_use WHERE fact_id IN (SELECT fact_id FROM fact_flag)`,
  );
  const tags = connection
    .all(
      `SELECT tag, sum(is_source) AS sources, sum(1 - is_source) AS facts FROM (
         SELECT value AS tag, 1 AS is_source FROM source, json_each(source.tags)
         UNION ALL SELECT value, 0 FROM fact, json_each(fact.tags)
       ) GROUP BY tag ORDER BY tag`,
    )
    .map((row) => ({ tag: String(row.tag), sources: Number(row.sources), facts: Number(row.facts) }));
  return {
    sources: count('SELECT count(*) AS count FROM source'),
    facts: count('SELECT count(*) AS count FROM fact'),
    papers: count('SELECT count(*) AS count FROM paper'),
    annotations: count('SELECT count(*) AS count FROM annotation'),
    factsByStatus,
    tags,
    flaggedSentences: Number(flagged?.uses ?? 0),
    flaggedPapers: Number(flagged?.papers ?? 0),
    unseenActivities: count(
      `SELECT count(*) AS count FROM activity WHERE at > coalesce((SELECT json_extract(value, '$') FROM preference WHERE key = 'activity.seenAt'), '')`,
    ),
  };
}
