import { $getNodeByKey, $getRoot, $isElementNode, type NodeKey } from 'lexical';
import { $isCitationNode } from '../citation/CitationNode';
import { findSentences } from '../sentence/find-sentences';
import { placeOfCitation, placeOfLink } from '../sentence/sentence-at';
import { $readRuns } from '../sentence/text-run';
import { $isFactLinkNode } from './FactLinkNode';

/**
 * A sentence no longer rests on a fact: its words and citations stay as they are.
 * @param block 0-based index of the top-level block
 * @returns how many links were taken away; those in footnotes stay
 */
export function $unlinkFact(block: number, sentence: string, factId: string): number {
  const node = $getRoot().getChildAtIndex(block);
  if (!$isElementNode(node)) return 0;
  const runs = $readRuns(node);
  const [found] = findSentences(runs, [sentence]);
  const run = found == null ? undefined : runs[found.run];
  if (found == null || run === undefined) return 0;
  const { start, end } = found;
  const isInside = (place: number) => place >= start && place < end;
  const links = run.facts.filter((link) => link.factId === factId && isInside(placeOfLink(link, run.text)));
  const citations = run.citations.filter(({ offset, items }) => {
    return items.some((item) => item.factId === factId) && isInside(placeOfCitation(offset, run.text));
  });
  for (const { nodeKey } of links) $unwrapLink(nodeKey);
  const cited = citations.filter(({ nodeKey }) => $dropFact(nodeKey, factId));
  return links.length + cited.length;
}

function $unwrapLink(nodeKey: NodeKey): void {
  const link = $getNodeByKey(nodeKey);
  if (!$isFactLinkNode(link)) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $dropFact(nodeKey: NodeKey, factId: string): boolean {
  const citation = $getNodeByKey(nodeKey);
  if (!$isCitationNode(citation)) return false;
  citation.setItems(
    citation.getItems().map((item) => {
      if (item.factId !== factId) return item;
      const { factId: _dropped, ...rest } = item;
      return rest;
    }),
  );
  return true;
}
