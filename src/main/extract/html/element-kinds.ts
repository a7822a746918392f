import { isElement, type MarkupElement } from '../xml/markup-tree';

/** Elements whose content is no text of the document. The small kana over Japanese words are none: they would break them. */
export const neverText: ReadonlySet<string> = new Set(
  (
    'script style noscript template head iframe frame frameset object embed audio video canvas svg select option ' +
    'datalist button input textarea progress meter dialog map rt rp annotation annotation-xml'
  ).split(' '),
);

/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table ul caption tr td th tbody ' +
    'thead tfoot'
  ).split(' '),
);

/** The words of an element on one line. */
export function visibleWords(element: MarkupElement): string {
  const parts: string[] = [];
  collect(element);
  return parts.join('').replace(/\s+/gu, ' ').trim();

  function collect({ name, children }: MarkupElement): void {
    if (neverText.has(name)) return;
    const isApart = blocks.has(name) || name === 'br';
    if (isApart) parts.push(' ');
    for (const child of children) {
      if (isElement(child)) collect(child);
      else parts.push(child);
    }
    if (isApart) parts.push(' ');
  }
}
