import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/react/LexicalHorizontalRuleNode';
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { insertFootnote } from '../footnote/insert-footnote';
import { toggleLink } from '../link/toggle-link';
import { changeTable, insertTable, type TableAction } from '../table/table-actions';
import { useEditorScope } from './editor-scope';
import { type BlockKind, setBlock } from './set-block';
import type { OfferedFormat } from './use-format-state';

/** What tools and commands do to the text, at the caret. */
export interface EditorActions {
  format(format: OfferedFormat): void;
  block(kind: BlockKind): void;
  link(): void;
  footnote(): void;
  table(): void;
  changeTable(action: TableAction): void;
  rule(): void;
  /** Types the "@" that asks for a source or a fact. */
  cite(): void;
  undo(): void;
  redo(): void;
}

export function useEditorActions(): EditorActions {
  const [editor] = useLexicalComposerContext();
  const scope = useEditorScope();
  const { t } = useTranslation('paper');
  return useMemo(() => {
    // A tool takes the focus; what it does belongs to the text.
    const inText =
      <A extends unknown[]>(act: (...parameters: A) => void) =>
      (...parameters: A) =>
        editor.focus(() => act(...parameters));
    return {
      format: inText((format: OfferedFormat) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)),
      block: inText((kind: BlockKind) => setBlock(editor, kind)),
      link: inText(() => toggleLink(editor, scope, t('link.newWords'))),
      footnote: inText(() => insertFootnote(editor, scope)),
      table: inText(() => insertTable(editor)),
      changeTable: inText((action: TableAction) => changeTable(editor, action)),
      rule: inText(() => editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined)),
      cite: inText(() => editor.update($typeAt)),
      undo: inText(() => editor.dispatchCommand(UNDO_COMMAND, undefined)),
      redo: inText(() => editor.dispatchCommand(REDO_COMMAND, undefined)),
    };
  }, [editor, scope, t]);
}

function $typeAt(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const isAfterWord = /[\p{L}\p{N}@_.+-]$/u.test(
    selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset),
  );
  selection.insertText(isAfterWord ? ' @' : '@');
}
