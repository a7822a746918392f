import { homedir } from 'node:os';
import { join } from 'node:path';

/** The library that is opened when none is named: in the folder that Electron gives the program, so that all hosts share it. */
export function defaultLibraryPath(): string {
  return join(userDataPath(), 'library');
}

function userDataPath(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'citewright');
    case 'win32':
      return join(process.env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'citewright');
    default:
      return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'citewright');
  }
}
