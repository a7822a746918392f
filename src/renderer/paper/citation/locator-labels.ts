/** CSL's locator terms that people use, the common ones first. */
export const locatorLabels = [
  'page',
  'paragraph',
  'chapter',
  'section',
  'volume',
  'part',
  'book',
  'column',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'number',
  'opus',
  'table',
  'timestamp',
  'verse',
  'act',
  'scene',
  'appendix',
  'equation',
  'sub-verbo',
] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

export function isLocatorLabel(value: string): value is LocatorLabel {
  return locatorLabels.some((label) => label === value);
}
