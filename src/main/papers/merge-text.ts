import type { Inline } from './paper-document';

/** Joins neighbouring texts of one format and drops empty ones, as the editor does. */
export function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    if (inline.type === 'text' && last?.type === 'text' && last.format === inline.format) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
      continue;
    }
    merged.push(inline);
  }
  return merged;
}
