import { Failure } from '../../contract/result';
import { createShellDispatch, type Dispatch } from './dispatch';

/** The host's own requests on the loopback host: what needs a window is done by the page in the browser. */
export function createLoopbackShell(version: string): Dispatch {
  return createShellDispatch({
    'shell.info': () => ({ host: 'loopback' as const, version, platform: process.platform }),
    'shell.saveFile': () => leaveToPage(),
    'shell.openExternal': () => leaveToPage(),
    'shell.watchFolder': () => {
      throw new Failure(
        'unsupported',
        'A browser cannot name a folder for Citewright to watch. Use the desktop application for this, or drag the folder here to import it once.',
      );
    },
  });
}

function leaveToPage(): never {
  throw new Failure('unsupported', 'The browser does this by itself: reload the page to get its newest version.');
}
