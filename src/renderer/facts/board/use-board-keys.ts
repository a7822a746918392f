import type { KeyboardEvent } from 'react';
import type { FactStatus } from '../../../contract/facts';
import { factStatuses } from '../fact-statuses';
import type { FactSelection } from '../list/use-fact-selection';
import { type BoardColumnFacts, cardBeside, placeOf } from './board-columns';

interface BoardKeys {
  readonly columns: readonly BoardColumnFacts[];
  readonly selection: FactSelection;
  isFolded(status: FactStatus): boolean;
  open(id: string): void;
  onMove(ids: readonly string[], status: FactStatus): void;
}

// Some two screens of cards.
const pageCards = 8;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageCards,
  PageUp: -pageCards,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Arrows walk the cards and the columns; with Shift they extend the selection, or carry it into the next column. */
export function useBoardKeys({ columns, selection, isFolded, open, onMove }: BoardKeys) {
  const { active, selected } = selection;
  return (event: KeyboardEvent<HTMLElement>) => {
    if (active === null || event.altKey) return;
    const place = placeOf(columns, active);
    const column = place === undefined ? undefined : columns[place.column];
    if (place === undefined || column === undefined) return;
    const isWithMod = event.ctrlKey || event.metaKey;
    const step = steps[event.key];
    if (isWithMod) {
      if (event.key.toLowerCase() !== 'a') return;
      selectAll(column);
    } else if (step !== undefined) {
      const next = column.ids[Math.max(0, Math.min(column.ids.length - 1, place.index + step))];
      if (next !== undefined && event.shiftKey) selection.extendTo(next);
      else if (next !== undefined) selection.activate(next);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      goSideways(event.key === 'ArrowRight' ? 1 : -1, event.shiftKey);
    } else if (event.key === 'Enter') open(active);
    else if (event.key === ' ') selection.toggle(active);
    else if (event.key === 'Escape' && selected.size > 0) selection.clear();
    else return;
    event.preventDefault();

    function goSideways(direction: 1 | -1, isMoving: boolean): void {
      if (place === undefined) return;
      const status = factStatuses[place.column + direction];
      if (isMoving) {
        if (status !== undefined) onMove(selection.targets(), status);
        return;
      }
      const next = cardBeside(columns, place, direction, isFolded);
      if (next !== undefined) selection.activate(next);
    }
  };

  function selectAll({ ids }: BoardColumnFacts): void {
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    selection.activate(first);
    selection.extendTo(last);
  }
}
