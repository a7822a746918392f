import {
  $createNodeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/** Selects the first node that is meant, and shows it. */
export function goToInline(editor: LexicalEditor, $isMeant: (node: LexicalNode) => boolean): void {
  editor.focus(() => {
    editor.update(() => {
      const node = $find($getRoot(), $isMeant);
      if (node === null) return;
      const selection = $createNodeSelection();
      selection.add(node.getKey());
      $setSelection(selection);
      setTimeout(() => editor.getElementByKey(node.getKey())?.scrollIntoView({ block: 'center' }), 0);
    });
  });
}

function $find(node: LexicalNode, $isMeant: (node: LexicalNode) => boolean): LexicalNode | null {
  if ($isMeant(node)) return node;
  if (!$isElementNode(node)) return null;
  for (const child of node.getChildren()) {
    const found = $find(child, $isMeant);
    if (found !== null) return found;
  }
  return null;
}
