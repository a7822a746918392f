import type { EditorStateJson } from '../../../contract/annotations';
import { citationNode } from '../../../contract/paper-state';
import type { CitationCluster } from '../../../contract/papers';

/** The citations of a stored editor state, such as that of a footnote, in its order. */
export function clustersIn(content: EditorStateJson, noteIndex: number): CitationCluster[] {
  const found: CitationCluster[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const citation = citationNode.safeParse(node);
    if (citation.success) {
      const { citationId, items } = citation.data;
      if (items.length > 0) found.push({ citationId, items, noteIndex });
      return;
    }
    const children: unknown = Reflect.get(node, 'children');
    if (Array.isArray(children)) children.forEach(visit);
  };
  visit(content.root);
  return found;
}
