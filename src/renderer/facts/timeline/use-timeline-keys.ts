import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useWorkbench } from '../../workbench/workbench-store';
import type { FactLayoutProps } from '../list/fact-layout';

interface TimelineKeys {
  onKeyDown(event: KeyboardEvent): void;
  onClick(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
}

interface Walked extends Pick<FactLayoutProps, 'ids' | 'selection' | 'open'> {
  readonly activeIndex: number;
}

// Rows by key; Home and End reach over any list.
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Walking and selecting on the timeline, as in every list of facts. */
export function useTimelineKeys({ ids, activeIndex, selection, open }: Walked): TimelineKeys {
  // Where the active fact is gone, the walk goes on from where it stood.
  const last = useRef(-1);
  if (activeIndex >= 0) last.current = activeIndex;
  const move = (step: number, isExtending: boolean) => {
    const from = activeIndex < 0 && step > 0 ? Math.max(last.current - 1, -1) : Math.max(last.current, 0);
    const id = ids[Math.min(Math.max(from + step, 0), ids.length - 1)];
    if (id === undefined) return;
    if (isExtending) selection.extendTo(id);
    else selection.activate(id);
  };
  const press = (key: string): boolean => {
    const id = ids[activeIndex];
    if (key === 'Escape') {
      if (selection.selected.size === 0) return false;
      selection.clear();
    } else if (id === undefined) return false;
    else if (key === ' ') selection.toggle(id);
    else if (key === 'Enter') open(id);
    else return false;
    return true;
  };
  const idUnder = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest('[data-fact]') : null;
    return row === null ? undefined : ids[Number(row.getAttribute('data-fact'))];
  };
  return {
    onKeyDown(event) {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') selection.selectAll();
      else if ((ctrlKey || metaKey) && key === 'Enter') openBeside(ids[activeIndex]);
      else if (ctrlKey || metaKey || altKey) return;
      else {
        const step = steps[key];
        if (step !== undefined) move(step, shiftKey);
        else if (!press(key)) return;
      }
      event.preventDefault();
    },
    onClick(event) {
      const id = idUnder(event);
      if (id === undefined) return;
      if (event.shiftKey) selection.extendTo(id);
      else if (event.ctrlKey || event.metaKey) selection.toggle(id);
      else {
        selection.clear();
        selection.activate(id);
      }
    },
    onDoubleClick(event) {
      const id = idUnder(event);
      if (id !== undefined) open(id);
    },
  };
}

function openBeside(id: string | undefined): void {
  if (id !== undefined) useWorkbench.getState().open({ kind: 'fact', id }, 'beside');
}
