import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CiteTrigger, findCiteTrigger } from './find-cite-trigger';

export interface PlacedTrigger extends CiteTrigger {
  /** Of the text node with the "@". */
  readonly nodeKey: NodeKey;
}

/** The "@" at the caret, if it asks for something and was not dismissed. */
export function useCiteTrigger(): { readonly trigger: PlacedTrigger | null; dismiss(): void } {
  const [editor] = useLexicalComposerContext();
  const [trigger, setTrigger] = useState<PlacedTrigger | null>(null);
  const dismissed = useRef('');
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const found = editorState.read($findTrigger);
          if (found === null || placeOf(found) !== dismissed.current) dismissed.current = '';
          const next = found !== null && dismissed.current === '' ? found : null;
          setTrigger((before) => (isSame(before, next) ? before : next));
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            setTrigger(null);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  const dismiss = useCallback(() => {
    setTrigger((before) => {
      dismissed.current = before === null ? '' : placeOf(before);
      return null;
    });
  }, []);
  return { trigger, dismiss };
}

function $findTrigger(): PlacedTrigger | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const trigger = findCiteTrigger(node.getTextContent().slice(0, selection.anchor.offset));
  return trigger === null ? null : { ...trigger, nodeKey: node.getKey() };
}

function placeOf({ nodeKey, start }: PlacedTrigger): string {
  return `${nodeKey}:${start}`;
}

function isSame(one: PlacedTrigger | null, other: PlacedTrigger | null): boolean {
  if (one === null || other === null) return one === other;
  return placeOf(one) === placeOf(other) && one.query === other.query;
}
