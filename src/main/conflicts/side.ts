import type { Conflict } from '../../contract/conflicts';
import type { Span } from './verdict';

export interface FactSide {
  readonly type: 'fact';
  readonly id: string;
  readonly text: string;
}

/** Offsets are UTF-16 code units into the canonical text of the source, end exclusive. */
export interface ClaimSide {
  readonly type: 'claim';
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A side of a conflict, without what only the list says of it. */
export type Side = FactSide | ClaimSide;

/** A conflict that is found, whatever anybody has said of it. */
export interface FoundConflict extends Pick<Conflict, 'kind' | 'detail' | 'reason'> {
  readonly a: Side & { readonly focus: Span };
  readonly b: Side & { readonly focus: Span };
}
