import type { Page } from '../../../contract/sources';

// A4, for a document none of whose pages could be measured.
const usualWidth = 595;
const usualHeight = 842;
const smallestScale = 0.25;
const largestScale = 5;
/** CSS pixels a point; the next one up or down is a step of the zoom. */
const steps = [0.25, 0.5, 0.67, 0.8, 1, 1.2, 1.4, 1.6, 2, 2.5, 3, 4, 5];

/** Pages that could not be measured get the size of the first one that could. */
export function fillSizes(pages: readonly Page[]): readonly Page[] {
  const first = pages.find(({ width, height }) => width > 0 && height > 0);
  const { width, height } = first ?? { width: usualWidth, height: usualHeight };
  return pages.map((page) => (page.width > 0 && page.height > 0 ? page : { ...page, width, height }));
}

/** CSS pixels a point: as told, or so that the widest usual page fills the room. */
export function scaleFor(zoom: number | 'width', pages: readonly Page[], room: number): number {
  if (zoom !== 'width') return zoom;
  const widths = pages.map(({ width }) => width).sort((a, b) => a - b);
  // One fold-out map must not make all other pages small.
  const usual = widths[Math.floor((widths.length - 1) * 0.9)] ?? usualWidth;
  return Math.min(Math.max(room / usual, smallestScale), 2.2);
}

/** The next step of the zoom. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? steps.find((step) => step > scale * 1.02) : steps.findLast((step) => step < scale * 0.98);
  return next ?? (direction === 1 ? largestScale : smallestScale);
}

/** 0-based index of the page with a label, or with a number where no label fits; undefined where there is none. */
export function findPage(pages: readonly Page[], wanted: string): number | undefined {
  const label = wanted.trim().toLowerCase();
  const byLabel = pages.findIndex((page) => page.label.toLowerCase() === label);
  if (byLabel !== -1) return byLabel;
  const number = /^\d+$/.test(label) ? Number(label) : 0;
  return number >= 1 && number <= pages.length ? number - 1 : undefined;
}
