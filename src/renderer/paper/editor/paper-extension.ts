import { CodeHighlightNode, CodeNode } from '@lexical/code';
import { AutoLinkNode } from '@lexical/link';
import { HorizontalRuleNode } from '@lexical/react/LexicalHorizontalRuleNode';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { CitationExtension } from '../citation/citation-extension';
import { FootnoteExtension } from '../footnote/footnote-extension';
import { LinkBehaviourExtension } from '../link/link-behaviour-extension';
import { AtomsExtension } from './atoms-extension';
import type { EditorScope } from './editor-scope';
import { markdownShortcuts } from './markdown-shortcuts';
import { registerPaperKeys } from './register-paper-keys';
import { SharedTextExtension } from './shared-text-extension';

interface PaperExtensionOptions {
  /** As JSON. */
  readonly state: string;
  readonly scope: EditorScope;
  onCitationsChange(): void;
}

/** Types of nodes that a stored paper may contain for this program to edit it. */
export const knownNodeTypes: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'text', 'tab', 'linebreak', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink'],
  ...['table', 'tablerow', 'tablecell', 'horizontalrule', 'code', 'code-highlight'],
  ...['citation', 'fact-link', 'footnote'],
]);

/** Everything that the editor of a paper can do. */
export function createPaperExtension({ state, scope, onCitationsChange }: PaperExtensionOptions) {
  return defineExtension({
    name: 'citewright/paper',
    $initialEditorState: state,
    nodes: () => [HorizontalRuleNode, AutoLinkNode, CodeNode, CodeHighlightNode],
    dependencies: [
      configExtension(SharedTextExtension, { shortcuts: markdownShortcuts }),
      TableExtension,
      configExtension(CitationExtension, { onChange: onCitationsChange }),
      configExtension(FootnoteExtension, { onChange: onCitationsChange }),
      configExtension(AtomsExtension, { scope }),
      configExtension(LinkBehaviourExtension, { scope }),
    ],
    register: registerPaperKeys,
  });
}
