import { type RefObject, useEffect, useRef } from 'react';

/** Whether the key that is down repeats itself. */
export function useIsKeyHeld(): RefObject<boolean> {
  const isHeld = useRef(false);
  useEffect(() => {
    const onKey = ({ repeat }: KeyboardEvent) => {
      isHeld.current = repeat;
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
    };
  }, []);
  return isHeld;
}
