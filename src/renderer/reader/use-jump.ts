import { type RefObject, useEffect } from 'react';
import { domRangeOf } from './dom-offsets';
import { type Jump, type ReaderStore, useReader, useReaderStore } from './reader-store';
import type { TextRange } from './text-marks';
import type { TextAccess } from './use-paragraphs';

const flashMs = 2400;

interface JumpParts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly access: TextAccess;
  /** How many frames the words may take to appear. */
  readonly settleFrames: number;
  /** Scrolls to about where a place is, told by its paragraph's 0-based index and its offsets. Keeps its identity. */
  bringIn(index: number, place: TextRange): void;
}

/** Carries out the store's jumps: scrolls to the paragraph, then until the very words stand in the upper half. */
export function useJump({ scroller, sheet, access, settleFrames, bringIn }: JumpParts): void {
  const store = useReaderStore();
  const jump = useReader((state) => state.jump);
  useEffect(() => {
    if (jump === null) return;
    const going = new AbortController();
    void access.locate(jump.start).then(
      (index) => {
        if (going.signal.aborted) return;
        store.setState({ caret: index });
        if (!isInSight(jump, scroller.current, sheet.current)) bringIn(index, jump);
        const onSettled = () => store.setState({ caret: index });
        settle({ jump, scroller, sheet, settleFrames, signal: going.signal, onSettled });
      },
      () => store.setState({ flash: null }),
    );
    const timer = setTimeout(() => endFlash(store, jump), flashMs);
    return () => {
      going.abort();
      clearTimeout(timer);
    };
  }, [store, jump, access, bringIn, settleFrames, scroller, sheet]);
}

function endFlash(store: ReaderStore, { start, end }: Jump): void {
  const { flash } = store.getState();
  if (flash?.start === start && flash.end === end) store.setState({ flash: null });
}

interface Settling extends Pick<JumpParts, 'scroller' | 'sheet' | 'settleFrames'> {
  readonly jump: Jump;
  readonly signal: AbortSignal;
  onSettled(): void;
}

function settle({ jump, scroller, sheet, settleFrames, signal, onSettled }: Settling): void {
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
