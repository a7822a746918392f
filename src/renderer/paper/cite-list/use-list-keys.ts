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
import { useEffect, useRef } from 'react';
import type { NamedThing } from '../../../contract/search';
import { useWhenFresh } from '../../ui/use-when-fresh';

interface ListKeys {
  readonly isOpen: boolean;
  readonly query: string;
  /** The things are the answer to the query, not to the one before it. */
  readonly isFresh: boolean;
  readonly things: readonly NamedThing[];
  readonly active: number;
  setActive(index: number): void;
  choose(thing: NamedThing): void;
  dismiss(): void;
}

/** While the list is open, the arrows walk it, Enter and Tab choose, Escape closes; everything else goes on typing. */
export function useListKeys(keys: ListKeys): void {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(keys);
  latest.current = keys;
  const { isOpen, isFresh } = keys;
  const runWhenFresh = useWhenFresh(isFresh);
  const whenFresh = useRef(runWhenFresh);
  whenFresh.current = runWhenFresh;
  useEffect(() => {
    if (!isOpen) return;
    const walk = (event: KeyboardEvent, step: number): boolean => {
      const { things, active, setActive } = latest.current;
      if (things.length === 0) return false;
      event.preventDefault();
      setActive((active + step + things.length) % things.length);
      return true;
    };
    const take = (event: KeyboardEvent | null): boolean => {
      const asked = latest.current;
      const isNothing = asked.isFresh && asked.things.length === 0;
      if (isNothing || event?.shiftKey === true) return false;
      event?.preventDefault();
      whenFresh.current(() => {
        const { query, things, active, choose } = latest.current;
        const thing = things[active];
        if (query === asked.query && thing !== undefined) choose(thing);
      });
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
          latest.current.dismiss();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, isOpen]);
}
