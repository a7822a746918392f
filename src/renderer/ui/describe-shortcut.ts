export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: isMac ? '⌦' : 'Del',
};

/** "Mod+Shift+P" -> "Ctrl Shift P". */
export function describeShortcut(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ');
}
