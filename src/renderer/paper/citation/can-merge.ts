import type { CitationNode } from './CitationNode';

/** Whether other works may join a citation: not one that only names an author as part of the sentence. */
export function canMerge(node: CitationNode): boolean {
  return !node.getItems().some(({ authorOnly }) => authorOnly === true);
}
