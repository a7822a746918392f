import { pageTextOf } from '../../../contract/pdf-page-text';
import type { Page, Paragraph } from '../../../contract/sources';

/** An item of pdf.js' text content that has text. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

export interface PdfStyle {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical?: boolean;
  readonly fontFamily: string;
}

/** A piece of text over the picture of its page. Points from the upper left corner; angle in radians, clockwise. */
export interface PlacedItem {
  /** Offsets into the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly angle: number;
  /** By how much the letters of the family are stretched to be as wide as on the page. */
  readonly stretch: number;
  readonly family: string;
  readonly endsLine: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Places the items of a page, as pdf.js' own text layer does.
 * @param shown transform of the viewport at scale 1
 * @param measure width of a text in points at 1 point, in a family
 */
export function placeItems(
  items: readonly PdfItem[],
  styles: Readonly<Record<string, PdfStyle>>,
  shown: readonly number[],
  pageStart: number,
  measure: (text: string, family: string) => number,
): readonly PlacedItem[] {
  const { text, starts } = pageTextOf(items);
  return items.map((item, index) => {
    const at = multiply(shown as Matrix, item.transform);
    const style = styles[item.fontName];
    const family = style?.fontFamily ?? 'sans-serif';
    const isVertical = style?.vertical === true;
    const angle = Math.atan2(at[1], at[0]) + (isVertical ? Math.PI / 2 : 0);
    const size = Math.hypot(at[2], at[3]);
    const ascent = size * ascentOf(style);
    const width = isVertical ? item.height : item.width;
    const natural = measure(item.str, family) * size;
    const start = starts[index] ?? 0;
    return {
      start: pageStart + start,
      end: pageStart + start + item.str.length,
      text: text.slice(start, start + item.str.length),
      left: at[4] + ascent * Math.sin(angle),
      top: at[5] - ascent * Math.cos(angle),
      size,
      angle,
      stretch: item.str.length > 1 && natural > 0 && width > 0 ? width / natural : 1,
      family,
      endsLine: item.hasEOL,
    };
  });
}

/** Whether a page says what the canonical text has at its place; only then may offsets be laid over it. */
export function hasTextOf(items: readonly PdfItem[], page: Page, paragraphs: readonly Paragraph[]): boolean {
  const { text } = pageTextOf(items);
  return (
    text.length === page.end - page.start &&
    paragraphs.every((one) => text.slice(one.start - page.start, one.end - page.start) === one.text)
  );
}

function ascentOf(style: PdfStyle | undefined): number {
  if (style === undefined) return 0.8;
  if (style.ascent > 0) return style.ascent;
  return style.descent < 0 ? 1 + style.descent : 0.8;
}

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [u = 1, v = 0, w = 0, x = 1, y = 0, z = 0] = inner;
  return [a * u + c * v, b * u + d * v, a * w + c * x, b * w + d * x, a * y + c * z + e, b * y + d * z + f];
}
