const storageKey = 'citewright-token';

/**
 * The token that the address was opened with. It is taken out of the address bar at once, and kept for this tab alone, so
 * that a reload goes on (docs/decisions/0003-loopback-token.md).
 */
export function takeLoopbackToken(): string {
  const given = location.hash.slice(1);
  if (given === '') return sessionStorage.getItem(storageKey) ?? '';
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  sessionStorage.setItem(storageKey, given);
  return given;
}

/** After the host has refused it. */
export function forgetLoopbackToken(): void {
  sessionStorage.removeItem(storageKey);
}
