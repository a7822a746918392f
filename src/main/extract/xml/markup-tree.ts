/** An element of XML or HTML, as far as a reader of documents needs it: no comments, no instructions, no parents. */
export interface MarkupElement {
  /** Local name in lower case, without prefix. */
  readonly name: string;
  /** By their names in lower case, prefixes kept: "xml:lang", "epub:type". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/** Beyond these a document is no text that anybody reads. */
export const deepestMarkup = 256;
export const mostMarkupNodes = 500_000;

/** The elements directly below that have one of the names. */
export function childrenNamed(element: MarkupElement, ...names: readonly string[]): MarkupElement[] {
  return element.children.filter((child) => isElement(child) && names.includes(child.name)) as MarkupElement[];
}

/** All elements below, in the order of the document, that `isWanted` takes; those below a wanted one too. */
export function descendants(root: MarkupElement, isWanted: (element: MarkupElement) => boolean): MarkupElement[] {
  const found: MarkupElement[] = [];
  const waiting: MarkupNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) waiting.push(node.children[index] ?? '');
  }
  return found;
}

/** Whether there is an element below that `isWanted` takes. */
export function hasDescendant(root: MarkupElement, isWanted: (element: MarkupElement) => boolean): boolean {
  const waiting: MarkupNode[] = root.children.slice();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) return true;
    for (const child of node.children) waiting.push(child);
  }
  return false;
}

/** The words of an element and all below it, white space folded. */
export function wordsOf(element: MarkupElement): string {
  const parts: string[] = [];
  const waiting: MarkupNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) parts.push(node);
    else for (let index = node.children.length - 1; index >= 0; index -= 1) waiting.push(node.children[index] ?? '');
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== 'string';
}
