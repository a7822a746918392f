/** A stretch of a snippet, inside a hit or not. */
export interface SnippetPart {
  readonly text: string;
  readonly start: number;
  readonly isHit: boolean;
}

/** Cuts a snippet at its hits. `matches` are [start, end) pairs in UTF-16 code units, in any order; overlaps become one. */
export function markHits(snippet: string, matches: readonly (readonly [number, number])[]): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let position = 0;
  const add = (end: number, isHit: boolean) => {
    if (end <= position) return;
    parts.push({ text: snippet.slice(position, end), start: position, isHit });
    position = end;
  };
  for (const [start, end] of [...matches].sort(([one], [other]) => one - other)) {
    add(Math.min(start, snippet.length), false);
    add(Math.min(end, snippet.length), true);
  }
  add(snippet.length, false);
  return parts;
}
