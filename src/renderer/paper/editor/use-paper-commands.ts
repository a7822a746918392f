import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import { $isCitationNode } from '../citation/CitationNode';
import { copyCitation } from '../citation/copy-citation';
import { usePaperSession } from '../session/session-context';
import { type BlockKind, blockKinds } from './set-block';
import { useEditorActions } from './use-editor-actions';
import { type OfferedFormat, textFormats } from './use-format-state';

const formatShortcuts: Readonly<Partial<Record<OfferedFormat, string>>> = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  underline: 'Mod+U',
  strikethrough: 'Mod+Shift+X',
};
// Lexical listens to these itself.
const leftToEditor: ReadonlySet<OfferedFormat> = new Set(['bold', 'italic', 'underline']);
const blockShortcuts: Readonly<Partial<Record<BlockKind, string>>> = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+9',
};
const none: readonly Command[] = [];

/** Everything the paper can do, for the palette and the keyboard; of the pane that is active only. */
export function usePaperCommands(side: PaneSide): void {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  const actions = useEditorActions();
  const isActive = useWorkbench(({ activePane, beside }) => (beside === null ? 'main' : activePane) === side);
  const commands = useMemo((): readonly Command[] => {
    const group = t('command.group');
    const formats = textFormats.map((format): Command => {
      const shortcut = formatShortcuts[format];
      return {
        id: `paper.format.${format}`,
        group,
        title: t(`format.${format}`),
        ...(shortcut === undefined ? {} : { shortcut }),
        isLeftToEditors: leftToEditor.has(format),
        run: () => actions.format(format),
      };
    });
    const blocks = blockKinds.map((kind): Command => {
      const shortcut = blockShortcuts[kind];
      return {
        id: `paper.block.${kind}`,
        group,
        title: t(`block.${kind}`),
        ...(shortcut === undefined ? {} : { shortcut }),
        run: () => actions.block(kind),
      };
    });
    const copy = () => {
      const id = editor.read($citationNearCaret);
      const text = id === null ? '' : (session.formatter.store.getState().byId.get(id)?.text ?? '');
      if (text !== '') void copyCitation(text, t);
    };
    return [
      { id: 'paper.cite', group, title: t('toolbar.cite'), run: actions.cite },
      { id: 'paper.copyCitation', group, title: t('citation.copy'), shortcut: 'Mod+Shift+C', run: copy },
      { id: 'paper.link', group, title: t('toolbar.link'), shortcut: 'Mod+K', run: actions.link },
      { id: 'paper.footnote', group, title: t('toolbar.footnote'), shortcut: 'Mod+Alt+F', run: actions.footnote },
      { id: 'paper.table', group, title: t('toolbar.table'), run: actions.table },
      { id: 'paper.rule', group, title: t('toolbar.rule'), run: actions.rule },
      ...formats,
      ...blocks,
    ];
  }, [t, editor, session, actions]);
  useCommands(isActive ? commands : none);
}

/** The selected citation, or the one beside the caret. */
function $citationNearCaret(): string | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().find($isCitationNode)?.getCitationId() ?? null;
  if (!$isRangeSelection(selection)) return null;
  const within = selection.getNodes().find($isCitationNode);
  if (within !== undefined) return within.getCitationId();
  const node = selection.anchor.getNode();
  const near = [node.getPreviousSibling(), node.getNextSibling()].find($isCitationNode);
  return near?.getCitationId() ?? null;
}
