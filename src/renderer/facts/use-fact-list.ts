import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { ResultOf } from '../../contract/api';
import { callHost } from '../host/call-host';
import { type FactFilter, factIn, pageParams } from './fact-pages';

export interface FactList {
  /** 0-based index of the row that has the keyboard. */
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  /** The selected facts, else the active one. */
  targets(): readonly string[];
  clear(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onClick(event: MouseEvent<HTMLElement>): void;
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

/** Walking and selecting in the filtered list, by keys and by mouse. */
export function useFactList(filter: FactFilter, total: number, open: (id: string) => void): FactList {
  const client = useQueryClient();
  const [activeRow, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const active = Math.min(activeRow, Math.max(total - 1, 0));

  const idAt = (index: number) =>
    factIn(client.getQueryData<ResultOf<'facts.list'>>(['facts.list', pageParams(filter, index)]), index)?.id;
  const toggle = (index: number) => {
    const id = idAt(index);
    if (id === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
    setAnchor(index);
  };
  const extendTo = (index: number) => {
    const next = new Set(selected);
    for (let row = Math.min(anchor, index); row <= Math.max(anchor, index); row++) {
      const id = idAt(row);
      if (id !== undefined) next.add(id);
    }
    setSelected(next);
    setActive(index);
  };
  const selectAll = async () => {
    const { facts } = await callHost('facts.list', { ...pageParams(filter, 0), offset: 0, limit: Math.max(total, 1) });
    setSelected(new Set(facts.map(({ id }) => id)));
  };
  const move = (index: number, isExtending: boolean) => {
    const next = Math.min(Math.max(index, 0), total - 1);
    if (isExtending) extendTo(next);
    else {
      setActive(next);
      setAnchor(next);
    }
  };
  const press = (key: string): boolean => {
    const id = idAt(active);
    switch (key) {
      case ' ':
        toggle(active);
        return true;
      case 'Enter':
        if (id !== undefined) open(id);
        return true;
      case 'Escape':
        setSelected(new Set());
        return selected.size > 0;
      default:
        return false;
    }
  };
  return {
    active,
    selected,
    targets() {
      const id = idAt(active);
      return selected.size > 0 ? [...selected] : id === undefined ? [] : [id];
    },
    clear: () => setSelected(new Set()),
    onKeyDown(event) {
      const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      if (isAll) void selectAll().catch(() => undefined);
      else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else {
        const step = steps[event.key];
        if (step !== undefined) move(active + step, event.shiftKey);
        else if (!press(event.key)) return;
      }
      event.preventDefault();
    },
    onClick({ target, shiftKey, ctrlKey, metaKey }) {
      const row = target instanceof Element ? target.closest('[data-row]') : null;
      if (row === null || !(target instanceof Element)) return;
      const index = Number(row.getAttribute('data-row'));
      if (shiftKey) extendTo(index);
      else {
        setActive(index);
        setAnchor(index);
        const id = idAt(index);
        if (ctrlKey || metaKey || target.closest('[data-tick]') !== null) toggle(index);
        else if (id !== undefined) open(id);
      }
    },
  };
}
