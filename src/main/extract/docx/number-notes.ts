import { isElement, type MarkupElement, type MarkupNode } from '../xml/markup-tree';

/** Puts "[3] " before the words of a note: the mark in the text is "[3]", and so each leads to the other. */
export function numberNotes(root: MarkupElement): MarkupElement {
  return { ...root, children: root.children.map((child) => (isElement(child) ? numberIn(child) : child)) };
}

function numberIn(element: MarkupElement): MarkupElement {
  if (element.name !== 'ol') return { ...element, children: element.children.map((child) => recur(child)) };
  let number = 0;
  const children = element.children.map((child) => {
    if (!isElement(child) || child.name !== 'li') return recur(child);
    number += 1;
    return /^(?:foot|end)note-/.test(child.attributes.get('id') ?? '') ? marked(child, `[${number}] `) : recur(child);
  });
  return { ...element, children };
}

function recur(node: MarkupNode): MarkupNode {
  return isElement(node) ? numberIn(node) : node;
}

/** Before the first word, inside of the first paragraph. */
function marked(note: MarkupElement, mark: string): MarkupElement {
  const [first, ...rest] = note.children;
  if (first === undefined || !isElement(first)) return { ...note, children: [mark, ...note.children] };
  return { ...note, children: [{ ...first, children: [mark, ...first.children] }, ...rest] };
}
