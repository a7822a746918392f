import { app, type Session } from 'electron';
import { isPageUrl, pageUrl } from './electron-page';

// The page itself, its pasted pictures and exports, and the developer tools.
const localSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

// The page writes to the clipboard only what the person copies; it may not read it without a paste.
const grantedPermission = 'clipboard-sanitized-write';

/** Switches that Chromium reads at its start: nothing in this program looks up a name or reports home. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Keeps every page of the application where it is: no navigation, no window, no embedded guest. */
export function guardContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Refuses what a page could ask of the system, and every request that would leave the program. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === grantedPermission && isPageUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === grantedPermission && isPageUrl(withSlash(origin)),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !localSchemes.has(new URL(url).protocol) });
  });
  session.on('will-download', (event) => event.preventDefault());
  // Its word lists come from the network.
  session.setSpellCheckerEnabled(false);
}

/** Chromium gives an origin without the slash that the page's address ends with. */
function withSlash(origin: string): string {
  return origin.startsWith(pageUrl) ? origin : `${origin}/`;
}
