import type { AnchorState } from '../../contract/annotations';
import type { CiteKeyFor } from '../citations/public';
import type { ExtractorClient } from '../extract/extractor-client';
import type { Connection } from '../library/connection';
import type { Library } from '../library/library';
import type { Tasks } from '../tasks/tasks';
import type { Catalogue } from './catalogue';
import type { TextStore } from './text-store';
import type { Uploads } from './uploads';

/** Where an annotation stands after its source got a new version. */
export interface MovedAnchor {
  readonly id: string;
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What the sources feature works with. The functions of other features are handed in, so that none imports in a circle. */
export interface SourceServices {
  readonly library: Library;
  readonly texts: TextStore;
  readonly catalogue: Catalogue;
  readonly extractor: ExtractorClient;
  readonly uploads: Uploads;
  readonly tasks: Tasks;
  /** The rule for cite keys, loaded when it is first needed. */
  loadCiteKeyFor(): Promise<CiteKeyFor>;
  /** Moves all annotations of a source to a new version of its text. */
  moveAnnotations(
    connection: Connection,
    move: { readonly sourceId: string; readonly versionId: string; readonly oldText: string; readonly newText: string },
  ): MovedAnchor[];
  /** Hands the annotations of a merged source to the one that stays. */
  handOverAnnotations(connection: Connection, from: string, to: string): void;
  /** Makes the papers that cite one source cite another. */
  redirectCitations(connection: Connection, from: string, to: string): void;
}
