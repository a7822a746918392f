import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whether a list has the keyboard, also while the row that had it is gone or a dialog stands over it: its next active row then
 * takes the focus, and never from elsewhere.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): { isKept(): boolean } {
  const had = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const isOver = target.closest('[role="dialog"], [role="menu"]') !== null;
      if (!isOver) had.current = list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [list]);
  const kept = useRef({
    isKept: () => {
      const focused = document.activeElement;
      return had.current && (focused === document.body || list.current?.contains(focused) === true);
    },
  });
  return kept.current;
}
