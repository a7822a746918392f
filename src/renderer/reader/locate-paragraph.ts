import type { Paragraph } from '../../contract/sources';

/** Paragraphs in one answer of the core. */
export const pageSize = 200;

/**
 * 0-based index of the paragraph that holds an offset of the canonical text, or of the next one where it falls in a gap.
 * Bisects by page, so that a jump into a long document loads a handful of pages, not all.
 */
export async function locateParagraph(
  loadPage: (page: number) => Promise<readonly Paragraph[]>,
  total: number,
  offset: number,
): Promise<number> {
  let low = 0;
  let high = Math.max(Math.ceil(total / pageSize) - 1, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const last = (await loadPage(middle)).at(-1);
    if (last !== undefined && last.end > offset) high = middle;
    else low = middle + 1;
  }
  const page = await loadPage(low);
  const index = page.findIndex((paragraph) => paragraph.end > offset);
  return low * pageSize + (index === -1 ? Math.max(page.length - 1, 0) : index);
}
