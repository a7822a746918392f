import { HistoryExtension } from '@lexical/history';
import { CheckListExtension } from '@lexical/list';
import { BOLD_STAR, ITALIC_STAR, registerMarkdownShortcuts, type Transformer } from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, safeCast } from 'lexical';
import { FactLinkExtension } from '../fact-link/fact-link-extension';
import { PasteExtension } from '../paste/paste-extension';
import { paperTheme } from './paper-theme';

interface SharedTextConfig {
  /** What is turned into formats as it is typed. */
  readonly shortcuts: readonly Transformer[];
}

// Each step keeps a whole state; nobody undoes more in one sitting.
const mostUndoSteps = 400;

/** What the paper's editor and that of a footnote have in common. */
export const SharedTextExtension = defineExtension({
  name: 'citewright/shared-text',
  namespace: 'citewright-paper',
  theme: paperTheme,
  config: safeCast<SharedTextConfig>({ shortcuts: [BOLD_STAR, ITALIC_STAR] }),
  dependencies: [
    RichTextExtension,
    configExtension(HistoryExtension, { maxDepth: mostUndoSteps }),
    CheckListExtension,
    FactLinkExtension,
    PasteExtension,
  ],
  register: (editor, { shortcuts }) => registerMarkdownShortcuts(editor, [...shortcuts]),
});
