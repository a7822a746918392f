import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect } from 'react';
import type { NamedThing } from '../../../contract/search';

interface ListKeys {
  readonly isOpen: boolean;
  readonly things: readonly NamedThing[];
  readonly active: number;
  setActive(index: number): void;
  choose(thing: NamedThing): void;
  dismiss(): void;
}

/** While the list is open, the arrows walk it, Enter and Tab choose, Escape closes; everything else goes on typing. */
export function useListKeys({ isOpen, things, active, setActive, choose, dismiss }: ListKeys): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    if (!isOpen) return;
    const walk = (event: KeyboardEvent, step: number): boolean => {
      if (things.length === 0) return false;
      event.preventDefault();
      setActive((active + step + things.length) % things.length);
      return true;
    };
    const take = (event: KeyboardEvent | null): boolean => {
      const thing = things[active];
      if (thing === undefined || event?.shiftKey === true) return false;
      event?.preventDefault();
      choose(thing);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => walk(event, 1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => walk(event, -1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          dismiss();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, isOpen, things, active, setActive, choose, dismiss]);
}
