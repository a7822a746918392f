import { $getNodeByKey, $isTextNode, type NodeKey } from 'lexical';

/** Takes an inline node out, with the space before it where that would stand before a full stop or at the end. */
export function $removeWithSpace(nodeKey: NodeKey): void {
  const node = $getNodeByKey(nodeKey);
  if (node === null) return;
  const before = node.getPreviousSibling();
  const after = node.getNextSibling();
  const isSpaceLeftOver = after === null || /^[\s.,;:!?)\]]/.test(after.getTextContent());
  node.selectPrevious();
  node.remove();
  if (!$isTextNode(before) || !isSpaceLeftOver) return;
  const words = before.getTextContent();
  const kept = words.replace(/[ \u00a0]$/, '');
  if (kept === words) return;
  before.setTextContent(kept);
  before.select(kept.length, kept.length);
}
