import { type RefObject, useEffect, useRef } from 'react';
import type { Paragraph } from '../../contract/sources';
import { offsetsOf } from './dom-offsets';
import { type ReaderStore, useReaderStore } from './reader-store';
import { trimToText } from './trim-to-text';

/** Rows that must stay in the page because the selection starts, ends or runs through them. 0-based indexes, inclusive. */
export interface HeldRows {
  readonly from: number;
  readonly to: number;
}

/** Follows the selection of the page and keeps it in the store as offsets. Returns the rows that it needs. */
export function useTextSelection(
  sheet: RefObject<HTMLElement | null>,
  paragraphs: RefObject<ReadonlyMap<number, Paragraph>>,
  rowSelector: '[data-index]' | '[data-row]',
): RefObject<HeldRows | null> {
  const store = useReaderStore();
  const held = useRef<HeldRows | null>(null);
  useEffect(() => {
    let frame: number | null = null;
    const read = () => {
      frame = null;
      held.current = readSelection(store, sheet.current, paragraphs.current, rowSelector);
    };
    const readSoon = () => {
      frame ??= requestAnimationFrame(read);
    };
    // A key that follows within the frame means what is selected by now.
    const readNow = () => {
      if (frame === null) return;
      cancelAnimationFrame(frame);
      read();
    };
    document.addEventListener('selectionchange', readSoon);
    document.addEventListener('keydown', readNow, true);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', readSoon);
      document.removeEventListener('keydown', readNow, true);
    };
  }, [store, sheet, paragraphs, rowSelector]);
  return held;
}

function readSelection(
  store: ReaderStore,
  sheet: HTMLElement | null,
  paragraphs: ReadonlyMap<number, Paragraph>,
  rowSelector: string,
): HeldRows | null {
  const selection = document.getSelection();
  const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  if (sheet === null || range === null || range.collapsed || !sheet.contains(selection?.anchorNode ?? null)) {
    if (store.getState().selection !== null) store.setState({ selection: null });
    return null;
  }
  const rows = [range.startContainer, range.endContainer]
    .map((node) => rowOf(node, rowSelector))
    .filter((row) => row !== null);
  const raw = offsetsOf(sheet, range);
  const words = raw === null ? null : trimToText([...paragraphs.values()], raw);
  const before = store.getState().selection;
  if (before?.start !== words?.start || before?.end !== words?.end) {
    store.setState({ selection: words, ...(words === null ? {} : { picked: null, draft: null }) });
  }
  return rows.length === 0 ? null : { from: Math.min(...rows), to: Math.max(...rows) };
}

function rowOf(node: Node | null, rowSelector: string): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const row = element?.closest(rowSelector);
  return row === null || row === undefined ? null : Number(row.getAttribute(rowSelector.slice(1, -1)));
}
