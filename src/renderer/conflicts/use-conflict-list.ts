import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../contract/conflicts';
import { type Command, useCommands } from '../workbench/commands';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import type { SideKey } from './ConflictCard';
import { canLink, canMerge } from './conflict-abilities';
import { type ConflictFilter, useConflictAt } from './conflict-pages';
import { openSide, useConflictActions } from './use-conflict-actions';

/** Where the person is in the list, what is ticked, and what the keys do. */
export interface ConflictList {
  readonly active: number;
  readonly ticked: ReadonlySet<string>;
  readonly chosen: SideKey;
  readonly isMerging: boolean;
  readonly isBusy: boolean;
  activate(index: number): void;
  choose(side: SideKey): void;
  askMerge(): void;
  cancelMerge(): void;
  tick(id: string): void;
  clear(): void;
  merge(conflict: Conflict): void;
  link(conflict: Conflict): void;
  /** Dismisses open ones, restores those that were dismissed. */
  settle(ids: readonly string[]): void;
  onKeyDown(event: KeyboardEvent): void;
}

const none: readonly Command[] = [];

export function useConflictList(filter: ConflictFilter, total: number, pane: PaneSide): ConflictList {
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [chosen, choose] = useState<SideKey>('a');
  const [isMerging, setMerging] = useState(false);
  const { merge, link, dismiss, restore, isBusy } = useConflictActions(() => {
    setMerging(false);
    setTicked(new Set());
  });
  const active = Math.max(0, Math.min(at, total - 1));
  const current = useConflictAt(filter, active);
  const isDismissed = filter.state === 'dismissed';

  const activate = (index: number): void => {
    if (index === active) return;
    setAt(index);
    choose('a');
    setMerging(false);
  };
  const settle = isDismissed ? restore : dismiss;
  const targets = (): readonly string[] => {
    if (ticked.size > 0) return [...ticked];
    return current === undefined ? [] : [current.id];
  };
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const list: ConflictList = {
    active,
    ticked,
    chosen,
    isMerging,
    isBusy,
    activate,
    choose,
    tick,
    settle,
    askMerge: () => setMerging(true),
    cancelMerge: () => setMerging(false),
    clear: () => setTicked(new Set()),
    merge: (conflict) => merge(conflict.id, chosen),
    link: (conflict) => link(conflict.id),
    onKeyDown: (event) => {
      const isTaken = takeKey(event, { list, total, current });
      if (isTaken) event.preventDefault();
    },
  };
  useConflictCommands(pane, {
    current,
    isMergeable: current !== undefined && canMerge(current),
    isLinkable: current !== undefined && canLink(current),
    askMerge: list.askMerge,
    link: () => current !== undefined && link(current.id),
    settle: () => !isBusy && settle(targets()),
    isDismissed,
  });
  return list;
}

interface KeyContext {
  readonly list: ConflictList;
  readonly total: number;
  readonly current: Conflict | undefined;
}

const pageOfCards = 5;

/** Whether the list did something with a key. Letters are commands, so that the palette has them too. */
function takeKey(event: KeyboardEvent, { list, total, current }: KeyContext): boolean {
  if (event.altKey || event.shiftKey || current === undefined) return false;
  const isOnCard = event.target instanceof HTMLElement && event.target.tagName === 'ARTICLE';
  const isOnRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
  if (event.key === 'Enter') {
    if (list.isMerging && (isOnCard || isOnRadio)) list.merge(current);
    else if (isOnCard) openSide(current[list.chosen], event.ctrlKey || event.metaKey ? 'beside' : 'here');
    else return false;
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    j: 1,
    k: -1,
    PageDown: pageOfCards,
    PageUp: -pageOfCards,
    Home: -total,
    End: total,
  };
  const step = steps[event.key];
  if (step !== undefined) list.activate(Math.max(0, Math.min(total - 1, list.active + step)));
  else if (event.key === '1' || event.key === 'ArrowLeft') list.choose('a');
  else if (event.key === '2' || event.key === 'ArrowRight') list.choose('b');
  else if (event.key === 'Escape' && list.isMerging) list.cancelMerge();
  else if (event.key === ' ' && isOnCard) list.tick(current.id);
  else return false;
  return true;
}

interface CommandContext {
  readonly current: Conflict | undefined;
  readonly isMergeable: boolean;
  readonly isLinkable: boolean;
  readonly isDismissed: boolean;
  askMerge(): void;
  link(): void;
  settle(): void;
}

function useConflictCommands(pane: PaneSide, context: CommandContext): void {
  const { t } = useTranslation('conflicts');
  const isActive = useWorkbench((state) => state.activePane === pane);
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const { isMergeable, isLinkable, isDismissed } = context;
  const isEnabled = context.current !== undefined;
  const commands = useMemo((): readonly Command[] => {
    const group = t('title');
    const open = (side: SideKey, where: 'here' | 'beside') => {
      const { current } = latest.current;
      if (current !== undefined) openSide(current[side], where);
    };
    return [
      {
        id: 'conflicts.merge',
        title: t('command.merge'),
        shortcut: 'M',
        group,
        isEnabled: isMergeable,
        run: () => latest.current.askMerge(),
      },
      {
        id: 'conflicts.link',
        title: t('command.link'),
        shortcut: 'L',
        group,
        isEnabled: isLinkable,
        run: () => latest.current.link(),
      },
      {
        id: 'conflicts.dismiss',
        title: isDismissed ? t('command.restore') : t('command.dismiss'),
        shortcut: 'X',
        group,
        isEnabled,
        run: () => latest.current.settle(),
      },
      { id: 'conflicts.openFirst', title: t('command.openFirst'), group, isEnabled, run: () => open('a', 'beside') },
      { id: 'conflicts.openSecond', title: t('command.openSecond'), group, isEnabled, run: () => open('b', 'beside') },
    ];
  }, [t, isEnabled, isMergeable, isLinkable, isDismissed]);
  useCommands(isActive ? commands : none);
}

/**
 * The active card takes the focus along when the keys move it, and has it when the list first shows.
 * @param isShown whether the list has measured itself, so that there are cards
 */
export function useFocusOnActive(scroller: RefObject<HTMLElement | null>, index: number, isShown: boolean): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const list = scroller.current;
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && list?.contains(activeElement) !== true;
    const card = list?.querySelector(`[data-index="${index}"]`);
    if (!isShown || card?.querySelector('article') === null || (isElsewhere && !isFirst.current)) return;
    isFirst.current = false;
    if (card?.contains(activeElement) !== true)
      card?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }, [scroller, index, isShown]);
}
