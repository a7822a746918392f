import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { editorState } from '../../../contract/annotations';
import type { FormattedCitation } from '../../../contract/papers';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { $isCitationNode } from './CitationNode';

/**
 * Notes in the citation nodes what they read as, for copying and for the stored state. Written into the nodes as they
 * stand, not through an update: the text is a cache, and an update would put the engine's work into the person's undo.
 */
export function rememberTexts(editor: LexicalEditor, byId: ReadonlyMap<string, FormattedCitation>): void {
  const visit = (node: LexicalNode): void => {
    if ($isCitationNode(node)) {
      const formatted = byId.get(node.__citationId);
      if (formatted !== undefined) node.__text = formatted.text;
      return;
    }
    if ($isFootnoteNode(node)) {
      const content = editorState.parse(withTexts(node.__content, byId));
      if (JSON.stringify(content) !== JSON.stringify(node.__content)) node.__content = content;
      return;
    }
    if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  editor.read(() => visit($getRoot()));
}

function withTexts(value: unknown, byId: ReadonlyMap<string, FormattedCitation>): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, byId));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, byId)]));
  const id: unknown = copy.citationId;
  const formatted = copy.type === 'citation' && typeof id === 'string' ? byId.get(id) : undefined;
  return formatted === undefined ? copy : { ...copy, text: formatted.text };
}
