import { isMac } from '../ui/describe-shortcut';

/** The keys that walk the chain. On a Mac, Cmd with an arrow is the caret's own. */
export const walkShortcuts = isMac
  ? { up: 'Mod+Alt+ArrowUp', down: 'Mod+Alt+ArrowDown' }
  : { up: 'Mod+ArrowUp', down: 'Mod+ArrowDown' };
