import {
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { CitationItem } from '../../../contract/papers';
import { $createCitationNode, $isCitationNode, type CitationNode } from './CitationNode';
import { canMerge } from './can-merge';
import { newCitationId } from './new-citation-id';

/** Puts a citation at the caret, after a space; into the citation before it where only space stands between. */
export function $insertCitation(items: readonly CitationItem[]): CitationNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (!selection.isCollapsed())
    selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
  const neighbour = $citationBefore(selection);
  if (neighbour !== null && canMerge(neighbour)) {
    neighbour.setItems([...neighbour.getItems(), ...items]);
    const { anchor } = selection;
    const space = anchor.getNode();
    if ($isTextNode(space)) space.spliceText(0, anchor.offset, '', true);
    return neighbour;
  }
  const node = $createCitationNode(newCitationId(), items);
  const isAfterWord = /[^\s([“"«„]$/u.test($textBefore(selection));
  selection.insertNodes(isAfterWord ? [$createTextNode(' '), node] : [node]);
  return node;
}

/** The text of the caret's own node before the caret. */
function $textBefore({ anchor }: RangeSelection): string {
  const node = anchor.getNode();
  if ($isTextNode(node)) return node.getTextContent().slice(0, anchor.offset);
  const before = $isElementNode(node) ? node.getChildAtIndex(anchor.offset - 1) : null;
  return before?.getTextContent() ?? '';
}

function $citationBefore(selection: RangeSelection): CitationNode | null {
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node)) {
    const before = $isElementNode(node) && anchor.offset > 0 ? node.getChildAtIndex(anchor.offset - 1) : null;
    return $isCitationNode(before) ? before : null;
  }
  if (node.getTextContent().slice(0, anchor.offset).trim() !== '') return null;
  const before: LexicalNode | null = node.getPreviousSibling();
  if (!$isCitationNode(before)) return null;
  return before;
}
