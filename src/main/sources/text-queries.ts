import { Failure } from '../../contract/result';
import type { ParagraphKind, TextSpan } from '../../contract/sources';
import type { Connection, SqlRow } from '../library/connection';
import { sha256Of } from '../library/originals';

/** A passage of a canonical text, with the heading it stands under. */
export interface StoredPassage {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly section: string;
  readonly page: string;
  readonly language: string;
  readonly spans: readonly TextSpan[];
}

function passageOf(row: SqlRow): StoredPassage {
  return {
    number: Number(row.number),
    start: Number(row.start),
    end: Number(row.end),
    kind: row.kind as ParagraphKind,
    level: Number(row.level),
    section: String(row.section),
    page: String(row.page),
    language: String(row.language),
    spans: row.spans === '[]' ? [] : (JSON.parse(String(row.spans)) as TextSpan[]),
  };
}

/** Keeps a canonical text and its passages under the text's hash; a text that is known already stays as it is. */
export function storeText(
  connection: Connection,
  text: string,
  passages: readonly Omit<StoredPassage, 'number'>[],
): string {
  const sha256 = sha256Of(text);
  const added = connection.run('INSERT OR IGNORE INTO canonical_text (sha256, content, characters) VALUES (?, ?, ?)', [
    sha256,
    text,
    text.length,
  ]);
  if (added === 0) return sha256;
  for (const [index, { start, end, kind, level, section, page, language, spans }] of passages.entries()) {
    connection.run(
      `INSERT INTO passage (text_sha256, number, start, "end", kind, level, section, page, language, spans, normalised_sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        sha256,
        index + 1,
        start,
        end,
        kind,
        level,
        section,
        page,
        language,
        JSON.stringify(spans),
        sha256Of(normalised(text.slice(start, end))),
      ],
    );
  }
  return sha256;
}

// Of a longer one the beginning has to do: a text of 31 MB on one line cost the core 700 MB.
const longestNormalised = 100_000;

function normalised(passage: string): string {
  return passage.slice(0, longestNormalised).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** @throws Failure 'library-damaged' where the text no longer has its hash. */
export function readText(connection: Connection, sha256: string): string {
  const row = connection.get('SELECT content FROM canonical_text WHERE sha256 = ?', [sha256]);
  if (row === undefined) {
    throw new Failure(
      'library-damaged',
      'The text of this source is missing from the library. Restore a backup, or import the file again.',
      sha256,
    );
  }
  const content = String(row.content);
  if (sha256Of(content) !== sha256) {
    throw new Failure(
      'library-damaged',
      'The text of this source has changed on disk since it was imported. Restore a backup, or import the file again.',
      sha256,
    );
  }
  return content;
}

export function listPassages(connection: Connection, textSha256: string): StoredPassage[] {
  return connection.all('SELECT * FROM passage WHERE text_sha256 = ? ORDER BY number', [textSha256]).map(passageOf);
}

/** The passage at an offset, or the one before it; the first one for an offset before them all. */
export function passageAt(connection: Connection, textSha256: string, offset: number): StoredPassage | undefined {
  const row =
    connection.get('SELECT * FROM passage WHERE text_sha256 = ? AND start <= ? ORDER BY start DESC LIMIT 1', [
      textSha256,
      offset,
    ]) ?? connection.get('SELECT * FROM passage WHERE text_sha256 = ? ORDER BY start LIMIT 1', [textSha256]);
  return row === undefined ? undefined : passageOf(row);
}

/** Passages `offset` to `offset + limit`, counted from 0. */
export function listPassageWindow(
  connection: Connection,
  textSha256: string,
  offset: number,
  limit: number,
): StoredPassage[] {
  return connection
    .all('SELECT * FROM passage WHERE text_sha256 = ? AND number > ? ORDER BY number LIMIT ?', [
      textSha256,
      offset,
      limit,
    ])
    .map(passageOf);
}

/** By its number, from 1. */
export function findPassage(connection: Connection, textSha256: string, number: number): StoredPassage | undefined {
  const row = connection.get('SELECT * FROM passage WHERE text_sha256 = ? AND number = ?', [textSha256, number]);
  return row === undefined ? undefined : passageOf(row);
}
