// A page and its text come within a second.
const mostFrames = 60;

/** Gives the keyboard to the paragraph with a 0-based index as soon as it is on the page, and brings it into sight. */
export function focusWhenShown(scroller: HTMLElement, index: number): void {
  let framesLeft = mostFrames;
  const look = () => {
    const paragraph = scroller.querySelector<HTMLElement>(`[data-index="${index}"] > [data-start]`);
    if (paragraph !== null) {
      paragraph.focus({ preventScroll: true });
      paragraph.querySelector('[data-at]')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    framesLeft -= 1;
    if (framesLeft > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
