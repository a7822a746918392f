const measuredAt = 100;
const widths = new Map<string, number>();
const mostWidths = 20_000;

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in a family of this machine, in points at a size of 1 point; 0 where it cannot be told. */
export function measureText(text: string, family: string): number {
  const key = `${family} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = `${measuredAt}px ${family}`;
  const width = context.measureText(text).width / measuredAt;
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width;
}
