/** Documents with pages and structure, collections, imports in the background, and changes that are taken back together. */
export const sourcesSchema = `
ALTER TABLE passage ADD COLUMN page TEXT NOT NULL DEFAULT '';
ALTER TABLE passage ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE passage ADD COLUMN spans TEXT NOT NULL DEFAULT '[]';

ALTER TABLE source_version ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE source_version ADD COLUMN candidates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE source_version ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE INDEX source_version_origin ON source_version (origin) WHERE origin <> '';
CREATE INDEX source_version_file_name ON source_version (file_name);

ALTER TABLE undo_change ADD COLUMN batch TEXT NOT NULL DEFAULT '';

CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_source (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (collection_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_source_source ON collection_source (source_id);

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE distinct_source (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (source_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_source_other ON distinct_source (other_id);

CREATE TABLE import_job (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  is_sealed INTEGER NOT NULL,
  options TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE import_item (
  job_id TEXT NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  spool TEXT NOT NULL,
  attach_to TEXT NOT NULL,
  status TEXT NOT NULL,
  source_ids TEXT NOT NULL,
  failure TEXT NOT NULL,
  maybe_revision_of TEXT NOT NULL,
  PRIMARY KEY (job_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_status ON import_item (job_id, status);
CREATE INDEX import_item_spool ON import_item (spool) WHERE spool <> '';

CREATE TABLE watched_folder (
  path TEXT PRIMARY KEY,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  folder TEXT NOT NULL REFERENCES watched_folder (path) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX watched_file_folder ON watched_file (folder);
`;
