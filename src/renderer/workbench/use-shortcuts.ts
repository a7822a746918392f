import { useEffect } from 'react';
import { type Command, useCommandRegistry } from './commands';
import { matchesShortcut } from './match-shortcut';

/** Whether the focus is where text is typed. */
function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isOffered(command: Command, isTyping: boolean): boolean {
  if (command.isEnabled === false) return false;
  if (!isTyping) return true;
  return command.isLeftToEditors !== true && /Mod\+|Alt\+|^(Shift\+)?F\d+$/.test(command.shortcut ?? '');
}

/** Runs commands by their shortcuts, wherever the focus is; what stands nearer to the focus may take a key first. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      // A dialog is its own small world until it is closed.
      if (target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null) return;
      const isTyping = isEditing(target);
      for (const command of useCommandRegistry.getState().commands.values()) {
        if (command.shortcut === undefined || !matchesShortcut(event, command.shortcut)) continue;
        if (!isOffered(command, isTyping)) continue;
        event.preventDefault();
        command.run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
