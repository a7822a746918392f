/** How facts are verified, what falls when one falls, and what a person said is no claim and no conflict. */
export const verificationSchema = `
ALTER TABLE fact ADD COLUMN claimed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN first_seen TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal';
-- '' for facts from before there were any: they are read from the statement then.
ALTER TABLE fact ADD COLUMN dates TEXT NOT NULL DEFAULT '';

ALTER TABLE evidence ADD COLUMN other_fact_id TEXT REFERENCES fact (id) ON DELETE CASCADE;
ALTER TABLE evidence ADD COLUMN searched_source_id TEXT REFERENCES source (id) ON DELETE SET NULL;
ALTER TABLE evidence ADD COLUMN searched_on TEXT NOT NULL DEFAULT '';
CREATE INDEX evidence_other_fact ON evidence (other_fact_id) WHERE other_fact_id IS NOT NULL;
CREATE INDEX evidence_searched_source ON evidence (searched_source_id) WHERE searched_source_id IS NOT NULL;
CREATE INDEX annotation_orphan ON annotation (id) WHERE state = 'orphan';

-- The evidence for a fact as it stood at its last verdict; what is in it and no longer speaks for the fact was withdrawn.
CREATE TABLE fact_basis (
  fact_id TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (fact_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_basis_evidence ON fact_basis (evidence_id);
INSERT INTO fact_basis (fact_id, evidence_id, exact)
  SELECT evidence.fact_id, evidence.id, annotation.exact
  FROM evidence JOIN annotation ON annotation.id = evidence.annotation_id WHERE evidence.stance = 'supports';

-- Outlives its fact: a paper may rest on one that was removed.
CREATE TABLE fact_flag (
  fact_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (fact_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO fact_flag (fact_id, kind, detail, since)
  SELECT id, status, rationale, updated_at FROM fact WHERE status IN ('disputed', 'refuted');
INSERT INTO fact_flag (fact_id, kind, detail, since)
  SELECT evidence.fact_id, 'evidence-orphaned', min(annotation.exact), max(annotation.updated_at)
  FROM evidence JOIN annotation ON annotation.id = evidence.annotation_id
  WHERE evidence.stance = 'supports' AND annotation.state = 'orphan' GROUP BY evidence.fact_id;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  flag TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  statement TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX activity_at ON activity (at);

CREATE TABLE activity_paper (
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  paper_id TEXT NOT NULL,
  title TEXT NOT NULL,
  sentences INTEGER NOT NULL,
  PRIMARY KEY (activity_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_paper_paper ON activity_paper (paper_id);

CREATE TABLE dismissed_claim (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  text_sha256 TEXT NOT NULL,
  quote TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (source_id, text_sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissed_conflict (
  id TEXT PRIMARY KEY,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  layout TEXT NOT NULL,
  filter TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`;
