import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { PlacedTrigger } from './use-cite-trigger';

export interface ListPlace {
  readonly left: number;
  readonly top: number;
}

const gap = 6;
const margin = 8;

/** Where the list stands: under the "@", above it where there is no room, inside the editor's pane. Viewport pixels. */
export function useListPlace(trigger: PlacedTrigger | null, list: RefObject<HTMLElement | null>): ListPlace {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<ListPlace>({ left: 0, top: 0 });
  const update = useCallback(() => {
    const next = trigger === null || list.current === null ? null : placeUnder(editor, trigger, list.current);
    if (next === null) return;
    setPlace((before) => (before.left === next.left && before.top === next.top ? before : next));
  }, [editor, trigger, list]);
  // After each drawing: the number of rows changes the height, and with it the place above the line.
  useLayoutEffect(update);
  useEffect(() => {
    window.addEventListener('resize', update);
    window.addEventListener('scroll', update, true);
    return () => {
      window.removeEventListener('resize', update);
      window.removeEventListener('scroll', update, true);
    };
  }, [update]);
  return place;
}

function placeUnder(editor: LexicalEditor, { nodeKey, start }: PlacedTrigger, list: HTMLElement): ListPlace | null {
  const text = editor.getElementByKey(nodeKey)?.firstChild;
  const root = editor.getRootElement();
  if (!(text instanceof Text) || root === null || start >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  const sign = range.getBoundingClientRect();
  const right = Math.min(root.getBoundingClientRect().right, window.innerWidth - margin);
  const left = Math.max(margin, Math.min(sign.left, right - list.offsetWidth));
  const below = sign.bottom + gap;
  const hasRoom = below + list.offsetHeight <= window.innerHeight - margin;
  return { left, top: hasRoom ? below : Math.max(margin, sign.top - gap - list.offsetHeight) };
}
