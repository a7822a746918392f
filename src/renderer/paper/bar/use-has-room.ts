import { type RefObject, useEffect, useState } from 'react';

// The title, the style, the coverage with its bar, and two buttons.
const roomyWidth = 520;

/** Whether the pane is wide enough for the whole bar. */
export function useHasRoom(frame: RefObject<HTMLElement | null>): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setHasRoom(element.clientWidth >= roomyWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return hasRoom;
}
