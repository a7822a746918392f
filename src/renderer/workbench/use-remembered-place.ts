import { useCallback, useEffect, useRef } from 'react';
import { type PreferenceOf, useSavePreference } from './preferences';
import { useWorkbench } from './workbench-store';

// Long enough that a walk through the chain is one write, short enough to survive a sudden end.
const settleMs = 600;

interface RememberedPlace {
  /** Pixel widths by pane. */
  rememberWidths(widths: Readonly<Record<string, number>>): void;
  /** The same for the middle, kept as a share. */
  rememberSplit(widths: Readonly<Record<string, number>>): void;
}

/** Keeps what is open, and how wide the panes are, in the preferences. */
export function useRememberedPlace(initial: PreferenceOf<'layout'> | undefined): RememberedPlace {
  const save = useSavePreference();
  const sizes = useRef({
    rail: initial?.rail ?? 232,
    inspector: initial?.inspector ?? 312,
    split: initial?.split ?? 50,
  });
  const saveLayout = useCallback(() => {
    const { isRailOpen, isInspectorOpen } = useWorkbench.getState();
    save('layout', { ...sizes.current, isRailOpen, isInspectorOpen });
  }, [save]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useWorkbench.subscribe((now, before) => {
      if (now.isRailOpen !== before.isRailOpen || now.isInspectorOpen !== before.isInspectorOpen) saveLayout();
      if (now.main === before.main && now.beside === before.beside) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { main, beside } = useWorkbench.getState();
        save('open', { main, beside } as PreferenceOf<'open'>);
      }, settleMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [save, saveLayout]);
  return {
    rememberWidths: useCallback(
      ({ 'pane-rail': rail = 0, 'pane-inspector': inspector = 0 }) => {
        if (rail > 1) sizes.current.rail = Math.round(rail);
        if (inspector > 1) sizes.current.inspector = Math.round(inspector);
        saveLayout();
      },
      [saveLayout],
    ),
    rememberSplit: useCallback(
      ({ 'pane-main': main = 0, 'pane-beside': beside = 0 }) => {
        if (beside <= 1) return;
        sizes.current.split = Math.round((1000 * main) / (main + beside)) / 10;
        saveLayout();
      },
      [saveLayout],
    ),
  };
}
