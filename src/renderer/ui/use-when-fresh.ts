import { useEffect, useRef } from 'react';

/**
 * Lets what a fast typist asks for wait for the answer to what they typed: an action runs at once while the answer on the
 * screen is `isFresh`, else when it is. The last one asked for counts.
 */
export function useWhenFresh(isFresh: boolean): (action: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const action = waiting.current;
    if (!isFresh || action === null) return;
    waiting.current = null;
    action();
  });
  return (action) => {
    if (isFresh) action();
    else waiting.current = action;
  };
}
