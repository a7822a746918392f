import type { TextRange } from './text-marks';

/**
 * The page and the canonical text, matched: every run of text is one element with `data-at`, its offset in the canonical
 * text in UTF-16 code units, which is also how the DOM counts.
 */
const runSelector = '[data-at]';

function startOf(run: Element): number {
  return Number(run.getAttribute('data-at'));
}

function textOf(run: Element): Text | null {
  const child = run.firstChild;
  return child !== null && child.nodeType === child.TEXT_NODE ? (child as Text) : null;
}

/** What a selection or range of the DOM covers of the text under `root`; null where it touches none. */
export function offsetsOf(root: Element, range: Range): TextRange | null {
  const runs = [...root.querySelectorAll(runSelector)];
  const start = boundaryOffset(root, runs, range.startContainer, range.startOffset, 'start');
  const end = boundaryOffset(root, runs, range.endContainer, range.endOffset, 'end');
  return start === null || end === null || start >= end ? null : { start, end };
}

function boundaryOffset(
  root: Element,
  runs: readonly Element[],
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const holder = node.nodeType === node.TEXT_NODE ? node.parentElement?.closest(runSelector) : null;
  if (holder !== null && holder !== undefined && root.contains(holder)) return startOf(holder) + offset;
  const place = root.ownerDocument.createRange();
  place.setStart(node, offset);
  if (edge === 'start') {
    const next = runs.find((run) => isAtOrAfter(place, run));
    return next === undefined ? null : startOf(next);
  }
  const before = runs.filter((run) => isAtOrBefore(place, run)).at(-1);
  return before === undefined ? null : startOf(before) + (textOf(before)?.length ?? 0);
}

function isAtOrAfter(place: Range, run: Element): boolean {
  const text = textOf(run);
  return text !== null && place.comparePoint(text, 0) >= 0;
}

function isAtOrBefore(place: Range, run: Element): boolean {
  const text = textOf(run);
  return text !== null && place.comparePoint(text, text.length) <= 0;
}

/** The DOM range that shows a stretch of the text, or as much of it as is on the page; null where none is. */
export function domRangeOf(root: Element, { start, end }: TextRange): Range | null {
  if (start >= end) return null;
  const runs = [...root.querySelectorAll(runSelector)].filter((run) => {
    const at = startOf(run);
    return at < end && at + (textOf(run)?.length ?? 0) > start;
  });
  const first = runs[0] === undefined ? null : textOf(runs[0]);
  const lastRun = runs.at(-1);
  const last = lastRun === undefined ? null : textOf(lastRun);
  if (first === null || last === null || runs[0] === undefined || lastRun === undefined) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(first, Math.max(start - startOf(runs[0]), 0));
  range.setEnd(last, Math.min(end - startOf(lastRun), last.length));
  return range;
}
