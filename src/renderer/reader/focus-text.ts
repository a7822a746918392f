/**
 * Gives the keyboard back to the paragraph at `caret`, in the reader that `from` stands in. Waits for a frame, so that what
 * was open may close first.
 */
export function focusText(from: Element | null, caret: number): void {
  const reader = from?.closest('[data-reader]') ?? null;
  requestAnimationFrame(() => {
    reader?.querySelector<HTMLElement>(`[data-index="${caret}"] > [data-start]`)?.focus({ preventScroll: true });
  });
}
