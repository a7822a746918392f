import { useEffect } from 'react';
import { useIsKeyHeld } from '../ui/use-is-key-held';
import { useWorkbench } from './workbench-store';

// Keys repeat some thirty times a second.
const flyingMs = 120;

/** The inspector follows the active row of a list; null where there is none. */
export function useShownSubject(kind: 'source' | 'fact', id: string | null): void {
  const isKeyHeld = useIsKeyHeld();
  useEffect(() => {
    if (id === null) return;
    const show = () => useWorkbench.getState().setSubject({ kind, id });
    // While a key is held the rows fly past: the details of each of them would only hold the list up.
    if (!isKeyHeld.current) return show();
    const timer = setTimeout(show, flyingMs);
    return () => clearTimeout(timer);
  }, [kind, id, isKeyHeld]);
}
