import { $isLinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isTableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type TextFormatType,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $blockKind, type BlockKind } from './set-block';

export const textFormats = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'code',
] as const satisfies readonly TextFormatType[];
export type OfferedFormat = (typeof textFormats)[number];

export interface FormatState {
  readonly block: BlockKind;
  /** Formats of the selection, joined: "bold italic". One string, so that equal states compare equal. */
  readonly formats: string;
  readonly isLink: boolean;
  readonly isInTable: boolean;
}

const plain: FormatState = { block: 'paragraph', formats: '', isLink: false, isInTable: false };

/** What the tools show as pressed. Drawn anew only when one of them changes. */
export function useFormatState(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(plain);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatState);
        setState((before) => (isSame(before, next) ? before : next));
      }),
    [editor],
  );
  return state;
}

function $formatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return plain;
  const node = selection.anchor.getNode();
  return {
    block: $blockKind(),
    formats: textFormats.filter((format) => selection.hasFormat(format)).join(' '),
    isLink: $findMatchingParent(node, $isLinkNode) !== null,
    isInTable: $findMatchingParent(node, $isTableNode) !== null,
  };
}

function isSame(one: FormatState, other: FormatState): boolean {
  return (
    one.block === other.block &&
    one.formats === other.formats &&
    one.isLink === other.isLink &&
    one.isInTable === other.isInTable
  );
}

/** Whether there is something to undo and to redo. */
export function useCanUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const [editor] = useLexicalComposerContext();
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (can) => {
            setCanUndo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (can) => {
            setCanRedo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return { canUndo, canRedo };
}
