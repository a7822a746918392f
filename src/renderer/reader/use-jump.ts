import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { domRangeOf } from './dom-offsets';
import { type Jump, type ReaderStore, useReader, useReaderStore } from './reader-store';
import type { TextAccess } from './use-paragraphs';

const flashMs = 2400;
// Rows are measured as they appear, so the first guess moves: look again for about half a second.
const settleFrames = 30;

interface JumpParts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly access: TextAccess;
}

/** Carries out the store's jumps: scrolls to the paragraph, then until the very words stand in the upper half. */
export function useJump({ scroller, sheet, virtualizer, access }: JumpParts): void {
  const store = useReaderStore();
  const jump = useReader((state) => state.jump);
  useEffect(() => {
    if (jump === null) return;
    const going = new AbortController();
    void access.locate(jump.start).then(
      (index) => {
        if (going.signal.aborted) return;
        store.setState({ caret: index });
        if (!isInSight(jump, scroller.current, sheet.current)) virtualizer.scrollToIndex(index, { align: 'center' });
        settle({ jump, scroller, sheet, signal: going.signal, onSettled: () => store.setState({ caret: index }) });
      },
      () => store.setState({ flash: null }),
    );
    const timer = setTimeout(() => endFlash(store, jump), flashMs);
    return () => {
      going.abort();
      clearTimeout(timer);
    };
  }, [store, jump, access, virtualizer, scroller, sheet]);
}

function endFlash(store: ReaderStore, { start, end }: Jump): void {
  const { flash } = store.getState();
  if (flash?.start === start && flash.end === end) store.setState({ flash: null });
}

interface Settling extends Pick<JumpParts, 'scroller' | 'sheet'> {
  readonly jump: Jump;
  readonly signal: AbortSignal;
  onSettled(): void;
}

function settle({ jump, scroller, sheet, signal, onSettled }: Settling): void {
  let framesLeft = settleFrames;
  let quietFrames = 0;
  const look = () => {
    framesLeft -= 1;
    if (signal.aborted || scroller.current === null || sheet.current === null) return;
    const words = domRangeOf(sheet.current, jump)?.getBoundingClientRect();
    if (words !== undefined && words.height > 0) {
      if (isInSight(jump, scroller.current, sheet.current)) quietFrames += 1;
      else {
        const frame = scroller.current.getBoundingClientRect();
        quietFrames = 0;
        scroller.current.scrollTop += words.top - frame.top - frame.height * 0.3;
      }
    }
    if (quietFrames < 6 && framesLeft > 0) requestAnimationFrame(look);
    else onSettled();
  };
  requestAnimationFrame(look);
}

/** Whether the words, or the first lines of many, stand well inside the page. */
function isInSight(jump: Jump, scroller: HTMLElement | null, sheet: HTMLElement | null): boolean {
  if (scroller === null || sheet === null) return false;
  const words = domRangeOf(sheet, jump)?.getBoundingClientRect();
  if (words === undefined || words.height === 0) return false;
  const frame = scroller.getBoundingClientRect();
  const top = words.top - frame.top;
  return top > 24 && top + Math.min(words.height, 80) < frame.height - 40;
}
