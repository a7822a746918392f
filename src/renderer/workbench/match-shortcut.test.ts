import { expect, test } from 'vitest';
import { type KeyPress, matchesShortcut } from './match-shortcut';

function press(key: string, code: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

test('a shortcut takes exactly its modifiers, whatever the layout', () => {
  const cases: readonly (readonly [KeyPress, string, boolean, boolean])[] = [
    [press('P', 'KeyP', 'ctrl', 'shift'), 'Mod+Shift+P', false, true],
    [press('З', 'KeyP', 'ctrl', 'shift'), 'Mod+Shift+P', false, true],
    [press('p', 'KeyP', 'ctrl'), 'Mod+Shift+P', false, false],
    [press('P', 'KeyP', 'meta', 'shift'), 'Mod+Shift+P', false, false],
    [press('p', 'KeyP', 'meta'), 'Mod+P', true, true],
    [press('ґ', 'Backslash', 'ctrl'), 'Mod+\\', false, true],
    [press('ArrowLeft', 'ArrowLeft', 'alt'), 'Alt+ArrowLeft', false, true],
    [press('?', 'Slash', 'shift'), '?', false, true],
    [press('h', 'KeyH'), 'H', false, true],
    [press('р', 'KeyH'), 'H', false, true],
    [press('h', 'KeyJ'), 'J', false, false],
    [press('H', 'KeyH', 'shift'), 'H', false, false],
    [press('F6', 'F6', 'shift'), 'Shift+F6', false, true],
  ];
  expect(cases.map(([key, shortcut, isOnMac]) => matchesShortcut(key, shortcut, isOnMac))).toEqual(
    cases.map(([, , , expected]) => expected),
  );
});
