/** The first schema. Never edited once shipped: a change is a new migration. */
export const firstSchema = `
CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE canonical_text (
  sha256 TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  characters INTEGER NOT NULL
) STRICT;

CREATE TABLE passage (
  text_sha256 TEXT NOT NULL REFERENCES canonical_text (sha256) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  section TEXT NOT NULL,
  normalised_sha256 TEXT NOT NULL,
  PRIMARY KEY (text_sha256, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_start ON passage (text_sha256, start);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  cite_key TEXT NOT NULL UNIQUE,
  is_key_pinned INTEGER NOT NULL,
  csl TEXT NOT NULL,
  provenance TEXT NOT NULL,
  language TEXT NOT NULL,
  tags TEXT NOT NULL,
  original_format TEXT NOT NULL,
  original_record TEXT NOT NULL,
  unmapped TEXT NOT NULL,
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_version (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  original_sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  byte_length INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  text_sha256 TEXT NOT NULL REFERENCES canonical_text (sha256),
  paragraphs INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  notices TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  UNIQUE (source_id, number)
) STRICT;
CREATE INDEX source_version_original ON source_version (original_sha256);
CREATE INDEX source_version_text ON source_version (text_sha256);

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT,
  tags TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_source ON annotation (source_id, start);
CREATE INDEX annotation_version ON annotation (version_id);

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  statement TEXT NOT NULL,
  status TEXT NOT NULL,
  rationale TEXT NOT NULL,
  claimant TEXT NOT NULL,
  tags TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX fact_status ON fact (status, updated_at);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  annotation_id TEXT REFERENCES annotation (id) ON DELETE CASCADE,
  stance TEXT NOT NULL,
  search_query TEXT NOT NULL,
  search_corpus TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_fact ON evidence (fact_id);
CREATE INDEX evidence_annotation ON evidence (annotation_id);

CREATE TABLE fact_event (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  because TEXT NOT NULL
) STRICT;
CREATE INDEX fact_event_fact ON fact_event (fact_id, at);

CREATE TABLE paper (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  style TEXT NOT NULL,
  locale TEXT NOT NULL,
  state TEXT NOT NULL,
  state_sha256 TEXT NOT NULL,
  revision INTEGER NOT NULL,
  citations INTEGER NOT NULL,
  words INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE citation_use (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  block INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  citation_id TEXT NOT NULL,
  source_id TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  locator TEXT NOT NULL,
  label TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_use_source ON citation_use (source_id);
CREATE INDEX citation_use_fact ON citation_use (fact_id);

CREATE TABLE change_feed (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL
) STRICT;

CREATE TABLE undo_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  is_undone INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES undo_change (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL,
  row_before TEXT
) STRICT;
CREATE INDEX undo_step_change ON undo_step (change_id);
`;
