import type { KeyboardEvent, RefObject } from 'react';
import type { Paragraph } from '../../contract/sources';
import { adjustRange, nextUnit } from './adjust-range';
import { type ReaderStore, useReaderStore } from './reader-store';
import { sentenceRanges, wordRanges } from './sentence-ranges';
import type { TextRange } from './text-marks';

interface KeyParts {
  readonly total: number;
  readonly language: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly paragraphs: RefObject<ReadonlyMap<number, Paragraph>>;
  /** Gives the keyboard to a paragraph. */
  moveCaret(index: number): void;
}

/**
 * Reading with keys: arrows walk the paragraphs, Enter and S (with Shift: back) pick a sentence, Shift+arrows add and
 * take away words at its end, with Alt at its start.
 */
export function useReadingKeys(parts: KeyParts): (event: KeyboardEvent<HTMLElement>) => void {
  const store = useReaderStore();
  return (event) => {
    const paragraph = parts.paragraphs.current.get(store.getState().caret);
    const isOnText = event.target instanceof Element && event.target.matches('[data-start]');
    if (!isOnText || event.ctrlKey || event.metaKey || paragraph === undefined) return;
    if (walk(event, parts, store) || pick(event, parts, store, paragraph)) event.preventDefault();
  };
}

function walk(event: KeyboardEvent<HTMLElement>, parts: KeyParts, store: ReaderStore): boolean {
  if (event.shiftKey || event.altKey) return false;
  const { caret } = store.getState();
  const last = parts.total - 1;
  switch (event.key) {
    case 'ArrowDown':
      if (scrollsWithin(event.currentTarget, event.target as Element, 1)) return true;
      parts.moveCaret(Math.min(caret + 1, last));
      return true;
    case 'ArrowUp':
      if (scrollsWithin(event.currentTarget, event.target as Element, -1)) return true;
      parts.moveCaret(Math.max(caret - 1, 0));
      return true;
    case 'Home':
      parts.moveCaret(0);
      return true;
    case 'End':
      parts.moveCaret(last);
      return true;
    default:
      return false;
  }
}

/** A paragraph taller than the page is read to its end before the next one takes the keyboard. */
function scrollsWithin(scroller: Element, paragraph: Element, direction: 1 | -1): boolean {
  const frame = scroller.getBoundingClientRect();
  const box = paragraph.getBoundingClientRect();
  const isCut = direction === 1 ? box.bottom > frame.bottom + 8 : box.top < frame.top - 8;
  if (!isCut) return false;
  scroller.scrollTop += direction * Math.min(frame.height * 0.4, 240);
  return true;
}

function pick(
  event: KeyboardEvent<HTMLElement>,
  { language }: KeyParts,
  store: ReaderStore,
  paragraph: Paragraph,
): boolean {
  const picked = withinParagraph(store.getState().picked, paragraph);
  const isSentenceKey = event.key === 'Enter' || event.key.toLowerCase() === 's';
  if (isSentenceKey && !event.altKey) {
    return choose(store, nextUnit(picked, sentenceRanges(paragraph, language), event.shiftKey ? 'back' : 'forward'));
  }
  if (!event.shiftKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return false;
  const direction = event.key === 'ArrowRight' ? 'forward' : 'back';
  return choose(store, adjustRange(picked, wordRanges(paragraph, language), event.altKey ? 'start' : 'end', direction));
}

function withinParagraph(range: TextRange | null, { start, end }: Paragraph): TextRange | null {
  return range !== null && range.start >= start && range.end <= end ? range : null;
}

function choose(store: ReaderStore, picked: TextRange | null): boolean {
  document.getSelection()?.removeAllRanges();
  store.setState({ picked, selection: null, selectedId: null, draft: null });
  return true;
}
