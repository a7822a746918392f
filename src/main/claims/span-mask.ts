interface Span {
  readonly start: number;
  readonly end: number;
}

/** Remembers which places of a text are taken, so that asking costs the length of a span and not the number of spans. */
export interface SpanMask {
  isFree(start: number, end: number): boolean;
  take(start: number, end: number): void;
}

/** @param length of the text, in UTF-16 code units. */
export function createSpanMask(length: number, ...taken: readonly (readonly Span[])[]): SpanMask {
  const places = new Uint8Array(length);
  for (const spans of taken) for (const { start, end } of spans) places.fill(1, start, end);
  return {
    isFree: (start, end) => !places.subarray(start, end).includes(1),
    take: (start, end) => places.fill(1, start, end),
  };
}
