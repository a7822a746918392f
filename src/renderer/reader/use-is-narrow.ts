import { type RefObject, useLayoutEffect, useState } from 'react';

// The text with its margins, and the list of annotations.
const roomyWidth = 820;

/** Whether the pane has no room for the list beside the text. */
export function useIsNarrow(frame: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setNarrow(element.clientWidth < roomyWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return isNarrow;
}
