import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import type { CitationCluster } from '../../../contract/papers';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { noteText } from '../footnote/note-text';
import { $isCitationNode } from './CitationNode';
import { clustersIn } from './clusters-in';

/** A note at the foot: a footnote of the person's, or a citation that the style puts there. */
export interface PaperNote {
  /** Of the footnote or the citation. */
  readonly id: string;
  readonly number: number;
  readonly kind: 'footnote' | 'citation';
  /** Words of a footnote; '' for a citation, whose words the engine gives. */
  readonly text: string;
}

export interface CollectedCitations {
  /** In document order. */
  readonly clusters: readonly CitationCluster[];
  readonly notes: readonly PaperNote[];
}

/**
 * The citations of the editor in document order, those of the footnotes at the place of their mark. Numbers of notes run
 * through the paper; with a note style each citation of the running text takes one.
 */
export function $collectClusters(isNoteStyle: boolean): CollectedCitations {
  const clusters: CitationCluster[] = [];
  const notes: PaperNote[] = [];
  const visit = (node: LexicalNode): void => {
    if ($isCitationNode(node)) {
      const items = [...node.getItems()];
      if (items.length === 0) return;
      const id = node.getCitationId();
      const number = isNoteStyle ? notes.length + 1 : 0;
      if (isNoteStyle) notes.push({ id, number, kind: 'citation', text: '' });
      clusters.push({ citationId: id, items, noteIndex: number });
      return;
    }
    if ($isFootnoteNode(node)) {
      const number = notes.length + 1;
      const content = node.getContent();
      notes.push({ id: node.getNoteId(), number, kind: 'footnote', text: noteText(content) });
      clusters.push(...clustersIn(content, number));
      return;
    }
    if (!$isElementNode(node)) return;
    for (const child of node.getChildren()) visit(child);
  };
  visit($getRoot());
  return { clusters, notes };
}
