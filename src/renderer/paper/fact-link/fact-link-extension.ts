import { defineExtension } from 'lexical';
import { FactLinkNode } from './FactLinkNode';

/** Statements of facts in an editor; one that lost its words goes. */
export const FactLinkExtension = defineExtension({
  name: 'citewright/fact-link',
  nodes: () => [FactLinkNode],
  register: (editor) =>
    editor.registerNodeTransform(FactLinkNode, (node) => {
      if (node.isEmpty()) node.remove();
    }),
});
