/** Part of a value: text between delimiters, or the name of an abbreviation. */
export type RawPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'macro'; readonly name: string };

/** A field as its entry has it; the pieces are what `#` joins. */
export interface RawField {
  /** In lower case. */
  readonly name: string;
  readonly pieces: readonly RawPiece[];
}

/** An entry that was cut out of its file, its values still LaTeX. */
export interface RawEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly RawField[];
  /** As it stands in the file. */
  readonly text: string;
}

/** Abbreviations by their name in lower case, with what they stand for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** The value as LaTeX; an abbreviation that nobody defined keeps its name, in braces since it is no words. */
export function latexOf({ pieces }: RawField, abbreviations: Abbreviations): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text' ? piece.text : (abbreviations.get(piece.name.toLowerCase()) ?? `{${piece.name}}`),
    )
    .join('');
}
