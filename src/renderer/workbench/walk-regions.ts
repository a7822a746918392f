const tabbable =
  'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [contenteditable="true"], [tabindex="0"]';

const lastFocused = new WeakMap<Element, HTMLElement>();

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const region = target.closest('[data-region]');
  if (region !== null && region !== target) lastFocused.set(region, target);
});

/** Moves the focus to the next pane (1) or the one before (-1), to where it last was in there. */
export function walkRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]:not([inert])')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const region = regions[(from + step + regions.length) % regions.length];
  if (region === undefined) return;
  const last = lastFocused.get(region);
  const target = last?.isConnected === true ? last : (region.querySelector<HTMLElement>(tabbable) ?? region);
  target.focus();
}
