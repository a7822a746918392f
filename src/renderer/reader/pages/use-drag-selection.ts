import { type RefObject, useEffect } from 'react';

/** A place between two letters of a text node. */
interface Caret {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Selecting by dragging over pages. Chromium's own loses its beginning over letters that are each placed for themselves, and
 * jumps to the end of the page over the gaps between lines; here the letter nearest to the pointer counts. Words and lines by
 * double and triple click, and Shift, stay Chromium's.
 */
export function useDragSelection(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    let anchor: Caret | null = null;
    const press = (event: MouseEvent) => {
      const isOwn = event.button === 0 && event.detail === 1 && !event.shiftKey && isOnPage(event.target);
      anchor = isOwn ? caretAt(element, event.clientX, event.clientY) : null;
    };
    let hasMoved = false;
    const extend = ({ clientX, clientY }: MouseEvent) => {
      const focus = anchor === null ? null : caretAt(element, clientX, clientY);
      if (anchor === null || focus === null || !anchor.node.isConnected) return;
      document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
    };
    const move = (event: MouseEvent) => {
      if ((event.buttons & 1) === 0) anchor = null;
      hasMoved = anchor !== null;
      extend(event);
    };
    // It can let go further on than the last move that was told.
    const release = (event: MouseEvent) => {
      if (hasMoved) extend(event);
      anchor = null;
      hasMoved = false;
    };
    // Neither its own selection, nor carrying off what was just selected.
    const keepOut = (event: Event) => {
      if (anchor !== null) event.preventDefault();
    };
    element.addEventListener('mousedown', press);
    element.addEventListener('selectstart', keepOut);
    element.addEventListener('dragstart', keepOut);
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', release);
    return () => {
      element.removeEventListener('mousedown', press);
      element.removeEventListener('selectstart', keepOut);
      element.removeEventListener('dragstart', keepOut);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', release);
    };
  }, [sheet]);
}

function isOnPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-sheet]') !== null;
}

/** The place nearest to a point of the window; null where there is no text on the pages that are shown. */
function caretAt(sheet: Element, x: number, y: number): Caret | null {
  let nearest: { readonly run: Element; readonly box: DOMRect; readonly distance: number } | null = null;
  for (const run of sheet.querySelectorAll('[data-at]')) {
    const box = run.getBoundingClientRect();
    const aside = Math.max(box.left - x, x - box.right, 0);
    const above = Math.max(box.top - y, y - box.bottom, 0);
    // A line that is level with the pointer is meant, however far its end is.
    const distance = above * 1000 + aside;
    if (box.width > 0 && (nearest === null || distance < nearest.distance)) nearest = { run, box, distance };
  }
  const text = nearest?.run.firstChild;
  if (nearest === null || !(text instanceof Text)) return null;
  return { node: text, offset: offsetIn(text, x) };
}

/** Between which letters of a line a point is, to the nearer side. */
function offsetIn(text: Text, x: number): number {
  const range = document.createRange();
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(text, middle);
    range.setEnd(text, middle + 1);
    const { left, right } = range.getBoundingClientRect();
    if (x > (left + right) / 2) low = middle + 1;
    else high = middle;
  }
  return low;
}
