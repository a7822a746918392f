import { $createTextNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import type { CitationItem } from '../../../contract/papers';
import { $createCitationNode } from '../citation/CitationNode';
import { newCitationId } from '../citation/new-citation-id';
import { $createFactLinkNode } from './FactLinkNode';

interface InsertedFact {
  readonly factId: string;
  readonly statement: string;
  readonly items: readonly CitationItem[];
}

/** Puts the statement of a fact at the caret, linked to it, and its citation before the full stop. */
export function $insertFact({ factId, statement, items }: InsertedFact): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [, words = statement, stop = ''] = /^(.*?)([.。]?)\s*$/su.exec(statement) ?? [];
  const nodes: LexicalNode[] = [$createFactLinkNode(factId).append($createTextNode(words))];
  if (items.length > 0) nodes.push($createTextNode(' '), $createCitationNode(newCitationId(), items));
  if (stop !== '') nodes.push($createTextNode(stop));
  selection.insertNodes(nodes);
  nodes.at(-1)?.selectEnd();
}
