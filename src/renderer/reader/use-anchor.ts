import { type RefObject, useLayoutEffect, useState } from 'react';
import { domRangeOf } from './dom-offsets';
import type { TextRange } from './text-marks';

/** A place for something that floats by a passage, in CSS pixels from the top left of the sheet. */
export interface Anchor {
  readonly top: number;
  readonly left: number;
}

const gap = 8;
const margin = 8;

interface AnchorParts {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly range: TextRange | null;
  /** Of what floats. */
  readonly width: number;
  readonly height: number;
  readonly side: 'above' | 'below';
}

/** Follows a passage: over its first line or under its last; where there is no room on that side, on the other. */
export function useAnchor({ sheet, range, width, height, side }: AnchorParts): Anchor | null {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const start = range?.start ?? -1;
  const end = range?.end ?? -1;
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || start < 0) {
      setAnchor(null);
      return;
    }
    const place = () => {
      const next = anchorFor(element, { start, end }, { width, height, side });
      setAnchor((now) => (now?.top === next?.top && now?.left === next?.left ? now : next));
    };
    place();
    // Rows come, go and are measured as the text scrolls.
    let frame = 0;
    const placeSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    const sizes = new ResizeObserver(placeSoon);
    const rows = new MutationObserver(placeSoon);
    sizes.observe(element);
    rows.observe(element, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      rows.disconnect();
    };
  }, [sheet, start, end, width, height, side]);
  return anchor;
}

type Floating = Pick<AnchorParts, 'width' | 'height' | 'side'>;

function anchorFor(sheet: HTMLElement, range: TextRange, { width, height, side }: Floating): Anchor | null {
  const box = sheet.getBoundingClientRect();
  const frame = sheet.parentElement?.getBoundingClientRect() ?? box;
  const words = domRangeOf(sheet, range);
  const lines = words === null ? [] : [...words.getClientRects()].filter((line) => line.width > 0);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const above = first.top - height - gap;
  const below = last.bottom + gap;
  const fitsAbove = above > frame.top + margin;
  const fitsBelow = below + height < frame.bottom - margin;
  const isAbove = side === 'above' ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow;
  const line = isAbove ? first : last;
  const middle = (line.left + line.right) / 2 - box.left;
  const left = Math.min(Math.max(middle - width / 2, margin), Math.max(box.width - width - margin, margin));
  return { top: Math.round((isAbove ? above : below) - box.top), left: Math.round(left) };
}
