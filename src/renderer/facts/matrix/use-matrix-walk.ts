import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { FactLayoutProps } from '../list/fact-layout';
import { type MatrixPlace, walkMatrix } from './matrix-place';

interface MatrixWalk {
  /** Of the cell that has the keyboard. */
  readonly place: MatrixPlace;
  /** Of the whole table; the cells name their places in `data-cell`. */
  readonly handlers: {
    onFocus(event: FocusEvent): void;
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
  };
}

interface Walked extends Pick<FactLayoutProps, 'ids' | 'selection'> {
  readonly columnCount: number;
  /** Enter, or a click on a cell. */
  enter(place: MatrixPlace, cell: HTMLElement, isBeside: boolean): void;
}

/** Walking the matrix by keys and mouse, and selecting its facts. */
export function useMatrixWalk({ ids, selection, columnCount, enter }: Walked): MatrixWalk {
  const indexes = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const [{ isHead, column }, setWanted] = useState({ isHead: false, column: 0 });
  // Where the active fact is gone, what stands in its place now has the keyboard.
  const lastRow = useRef(0);
  const foundRow = selection.active === null ? undefined : indexes.get(selection.active);
  const activeRow = foundRow ?? Math.min(lastRow.current, ids.length - 1);
  lastRow.current = activeRow;
  const place: MatrixPlace = { row: isHead ? -1 : activeRow, column: Math.min(column, columnCount - 1) };

  const goTo = (next: MatrixPlace, isExtending = false) => {
    setWanted({ isHead: next.row < 0, column: next.column });
    const id = ids[next.row];
    if (id === undefined) return;
    if (isExtending) selection.extendTo(id);
    else selection.activate(id);
  };
  return {
    place,
    handlers: {
      onFocus({ target }) {
        const id = ids[placeOf(target)?.place.row ?? -1];
        if (id !== undefined && selection.active === null) selection.activate(id);
      },
      onKeyDown(event) {
        const { target, key, shiftKey, altKey } = event;
        if (!(target instanceof HTMLElement) || target.dataset.cell === undefined || altKey) return;
        const isWithMod = event.ctrlKey || event.metaKey;
        const next = walkMatrix(place, { key, isWithMod }, { rows: ids.length, columns: columnCount });
        const id = ids[place.row];
        if (next !== null) goTo(next, shiftKey && next.row !== place.row);
        else if (isWithMod && key.toLowerCase() === 'a') selection.selectAll();
        else if (key === 'Enter') enter(place, target, isWithMod);
        else if (isWithMod) return;
        else if (key === ' ' && id !== undefined) selection.toggle(id);
        else if (key === 'Escape' && selection.selected.size > 0) selection.clear();
        else return;
        event.preventDefault();
      },
      onClick({ target, detail, shiftKey, ctrlKey, metaKey }) {
        const clicked = placeOf(target);
        if (clicked === null) return;
        const id = ids[clicked.place.row];
        if (id !== undefined && shiftKey) selection.extendTo(id);
        else if (id !== undefined && (ctrlKey || metaKey)) selection.toggle(id);
        else {
          selection.clear();
          goTo(clicked.place);
          // As in every list of facts, two clicks open the fact itself.
          if (clicked.place.column >= 0 || detail > 1) enter(clicked.place, clicked.cell, false);
        }
      },
    },
  };
}

/** The cell that an event happened in, and its place; null where it happened in none. */
function placeOf(target: EventTarget): { readonly cell: HTMLElement; readonly place: MatrixPlace } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset.cell?.split(' ').map(Number) ?? [];
  return cell === null || row === undefined || column === undefined ? null : { cell, place: { row, column } };
}
