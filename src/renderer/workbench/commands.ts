import { useEffect } from 'react';
import { create } from 'zustand';

/** Something a person can do, from the palette, by its shortcut, or by a control. */
export interface Command {
  /** Stable: "reader.highlight". */
  readonly id: string;
  /** Already translated. */
  readonly title: string;
  /**
   * As "Mod+Shift+P" (Mod is Ctrl, or Cmd on a Mac), "H", "Escape". A shortcut without a modifier fires only while no text
   * is being edited.
   */
  readonly shortcut?: string;
  /** Palette heading, already translated. */
  readonly group: string;
  readonly isEnabled?: boolean;
  /** The shortcut is the editor's while text is being edited, as Mod+Z and Mod+B are. */
  readonly isLeftToEditors?: boolean;
  run(): void;
}

interface CommandState {
  readonly commands: ReadonlyMap<string, Command>;
  register(commands: readonly Command[]): void;
  unregister(ids: readonly string[]): void;
}

/** All commands of the screens that are mounted. */
export const useCommandRegistry = create<CommandState>()((set, get) => ({
  commands: new Map(),
  register(commands) {
    const next = new Map(get().commands);
    for (const command of commands) next.set(command.id, command);
    set({ commands: next });
  },
  unregister(ids) {
    const next = new Map(get().commands);
    for (const id of ids) next.delete(id);
    set({ commands: next });
  },
}));

/** Offers commands while the calling component is mounted. Memoise the array. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const { register, unregister } = useCommandRegistry.getState();
    register(commands);
    return () => unregister(commands.map((command) => command.id));
  }, [commands]);
}
