const name = 'fallen-sentence';

/** A sentence that rests on what fell. */
export interface FallenText {
  /** Its mark in the margin. */
  readonly mark: Element;
  readonly range: Range;
}

/**
 * Draws a line under sentences without touching the editor's own elements. Only those whose marks are in sight: the browser
 * looks at every highlighted range again after each keystroke (170 of them cost 6 ms).
 * @returns takes the lines away again
 */
export function highlightFallen(texts: readonly FallenText[]): () => void {
  // Without it the marks in the margin still tell: Firefox has it since version 140.
  if (texts.length === 0 || !('highlights' in CSS)) return () => undefined;
  // One paper may be open in both panes: they share the name.
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  const ranges = new Map(texts.map(({ mark, range }) => [mark, range]));
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const range = ranges.get(target);
      if (range === undefined) continue;
      if (isIntersecting) highlight.add(range);
      else highlight.delete(range);
    }
  });
  for (const mark of ranges.keys()) observer.observe(mark);
  return () => {
    observer.disconnect();
    for (const range of ranges.values()) highlight.delete(range);
  };
}
