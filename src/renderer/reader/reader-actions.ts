import type { Annotation, HighlightColour } from '../../contract/annotations';

/** What can be done with a passage, from keys, the palette, the tools over the text and the cards. */
export interface ReaderActions {
  /** Paints the target in the last colour; takes a selected annotation away. */
  toggleHighlight(): void;
  /** Paints the target, or gives the selected annotation another colour. */
  paint(colour: HighlightColour): void;
  /** Opens the note of the selected annotation, or of a new one. */
  writeNote(): void;
  /** Makes a fact of the target or of the selected annotation. */
  makeFact(): void;
  copyQuote(): void;
  remove(annotation: Annotation): void;
  removeSelected(): void;
  /** Goes to the next or former annotation of the list. */
  step(direction: 1 | -1): void;
  select(annotation: Annotation): void;
  leave(): void;
}
