import type { AnchorState, HighlightColour } from '../../contract/annotations';
import type { ClaimState } from '../../contract/claims';

/** A stretch of the canonical text: UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Something painted over a stretch of the text. Marks may overlap; the text itself is never changed by them. */
export type TextMark = TextRange &
  (
    | {
        readonly kind: 'highlight';
        readonly id: string;
        readonly colour: HighlightColour;
        readonly state: AnchorState;
        readonly isSelected: boolean;
      }
    | { readonly kind: 'match'; readonly isCurrent: boolean }
    | { readonly kind: 'claim'; readonly state: ClaimState }
    | { readonly kind: 'picked' }
    | { readonly kind: 'flash' }
    | { readonly kind: 'syntax' | 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'strike' }
    | { readonly kind: 'link'; readonly href?: string | undefined }
  );
export type HighlightMark = Extract<TextMark, { kind: 'highlight' }>;
