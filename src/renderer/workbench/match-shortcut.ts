import { isMac } from '../ui/describe-shortcut';

/** The parts of a keyboard event that a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const keysByCode: Readonly<Record<string, string>> = {
  Backslash: '\\',
  Slash: '/',
  Comma: ',',
  Period: '.',
};

/**
 * Whether a key press is the shortcut "Mod+Shift+P". With a modifier the key is named by its place on the keyboard too, so
 * that shortcuts work in a Ukrainian or Japanese layout.
 */
export function matchesShortcut(press: KeyPress, shortcut: string, isOnMac: boolean = isMac): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const needs = new Set(parts.slice(0, -1));
  const hasMod = isOnMac ? press.metaKey : press.ctrlKey;
  const hasOther = isOnMac ? press.ctrlKey : press.metaKey;
  if (needs.has('Mod') !== hasMod || hasOther || needs.has('Alt') !== press.altKey) return false;
  // "?" needs Shift on most keyboards without the shortcut saying so.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (needs.has('Shift') !== press.shiftKey && !isSign) return false;
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  const isLatin = press.key.length === 1 && press.key <= '~';
  return !isLatin && keyAt(press.code) === key.toLowerCase();
}

function keyAt(code: string): string | undefined {
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? keysByCode[code];
}
