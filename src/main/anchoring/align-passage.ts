/** A pattern laid against a text: characters of the text by pattern region, and how much of each region agrees. */
export interface Alignment {
  /** Borders of the pattern's quote in the text, end exclusive; equal where nothing of the quote was found. */
  readonly start: number;
  readonly end: number;
  /** Share of agreeing characters, 0..1: of the quote (Dice, so that inserted text counts too), of what stands before and behind it. */
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  /** Characters: of the quote that agree, and at its beginning and end that the alignment does not reach. */
  readonly agreed: number;
  readonly lostBefore: number;
  readonly lostBehind: number;
}

const match = 2;
// Milder penalties let text that was deleted "match" the text around it.
const mismatch = -2;
const gap = -2;

const stop = 0;
const diagonal = 1;
const skipPattern = 2;
const skipText = 3;

/**
 * Local alignment (Smith-Waterman, in a band) of `pattern` with the text around `expected`, where the pattern's first character is
 * thought to stand. [quoteStart, quoteEnd) is the quote within the pattern, the rest its context. Offsets count UTF-16 units.
 */
export function alignPassage(
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
  text: string,
  expected: number,
): Alignment {
  const band = Math.min(128, 40 + (pattern.length >> 3));
  const width = band * 2 + 1;
  const steps = new Uint8Array(pattern.length * width);
  let row = new Int32Array(width + 1);
  let nextRow = new Int32Array(width + 1);
  let best = 0;
  let bestRow = -1;
  let bestColumn = -1;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    const first = i + expected - band;
    let left = 0;
    for (let k = 0; k < width; k++) {
      const j = first + k;
      if (j < 0 || j >= text.length) {
        nextRow[k] = 0;
        left = 0;
        continue;
      }
      let score = (row[k] ?? 0) + (text.charCodeAt(j) === unit ? match : mismatch);
      let step = diagonal;
      const up = (row[k + 1] ?? 0) + gap;
      if (up > score) {
        score = up;
        step = skipPattern;
      }
      if (left + gap > score) {
        score = left + gap;
        step = skipText;
      }
      if (score <= 0) {
        score = 0;
        step = stop;
      }
      nextRow[k] = score;
      left = score;
      steps[i * width + k] = step;
      if (score > best) {
        best = score;
        bestRow = i;
        bestColumn = k;
      }
    }
    nextRow[width] = 0;
    [row, nextRow] = [nextRow, row];
  }
  return trace({ pattern, quoteStart, quoteEnd, text, steps, width, offset: expected - band, bestRow, bestColumn });
}

interface Trace {
  readonly pattern: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly text: string;
  readonly steps: Uint8Array;
  readonly width: number;
  readonly offset: number;
  readonly bestRow: number;
  readonly bestColumn: number;
}

function trace({ pattern, quoteStart, quoteEnd, text, steps, width, offset, bestRow, bestColumn }: Trace): Alignment {
  let i = bestRow;
  let k = bestColumn;
  const agreed = { before: 0, quote: 0, after: 0 };
  let start = -1;
  let end = -1;
  let firstAligned = quoteEnd;
  let lastAligned = quoteStart - 1;
  while (i >= 0) {
    const step = steps[i * width + k];
    if (step === undefined || step === stop) break;
    const j = i + offset + k;
    if (step === diagonal) {
      const region = i < quoteStart ? 'before' : i < quoteEnd ? 'quote' : 'after';
      if (pattern.charCodeAt(i) === text.charCodeAt(j)) agreed[region] += 1;
      if (region === 'quote') {
        start = j;
        firstAligned = i;
        if (end < 0) {
          end = j + 1;
          lastAligned = i;
        }
      }
      i -= 1;
    } else if (step === skipPattern) {
      i -= 1;
      k += 1;
    } else k -= 1;
  }
  if (start < 0) {
    const lost = quoteEnd - quoteStart;
    return { start: 0, end: 0, quote: 0, before: 0, after: 0, agreed: 0, lostBefore: lost, lostBehind: lost };
  }
  // A local alignment drops a border that begins with a changed character; the quote still began there.
  const lostBefore = firstAligned - quoteStart;
  const lostBehind = quoteEnd - 1 - lastAligned;
  if (agreed.before === 0 && lostBefore <= 3) start = Math.max(0, start - lostBefore);
  if (agreed.after === 0 && lostBehind <= 3) end = Math.min(text.length, end + lostBehind);
  return {
    start,
    end,
    quote: (2 * agreed.quote) / (quoteEnd - quoteStart + end - start),
    before: share(agreed.before, quoteStart),
    after: share(agreed.after, pattern.length - quoteEnd),
    agreed: agreed.quote,
    lostBefore,
    lostBehind,
  };
}

/** A side without context (the edge of a document) neither speaks for nor against a place. */
function share(agreed: number, length: number): number {
  return length === 0 ? Number.NaN : agreed / length;
}
