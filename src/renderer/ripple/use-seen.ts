import { useEffect } from 'react';
import type { ResultOf } from '../../contract/api';
import { callHost } from '../host/call-host';

// Long enough to notice which entries are marked as new.
const lookMs = 2500;

/** Remembers the activities as seen once they were on the screen for a while; those that come later too. */
export function useSeen(shown: ResultOf<'activity.list'> | undefined): void {
  useEffect(() => {
    if (shown === undefined || shown.unseen === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      // A library that cannot be written just keeps its marks.
      timer = setTimeout(() => void callHost('activity.see', {}).catch(() => undefined), lookMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [shown]);
}
