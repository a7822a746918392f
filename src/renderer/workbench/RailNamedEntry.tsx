import { type ReactNode, useState } from 'react';
import { NameField } from '../library/collections/NameField';
import { ContextMenu } from '../ui/ContextMenu';
import { RailEntry } from './RailEntry';
import type { View } from './workbench-store';

interface RailNamedEntryProps {
  readonly view: View;
  readonly name: string;
  readonly icon: ReactNode;
  readonly words: { readonly name: string; readonly rename: string; readonly remove: string };
  onRename(name: string): void;
  onRemove(): void;
}

/** A line of the library pane that a person gave its name: F2 renames it, Delete removes it. */
export function RailNamedEntry({ view, name, icon, words, onRename, onRemove }: RailNamedEntryProps) {
  const [isNaming, setNaming] = useState(false);
  if (isNaming) {
    return (
      <NameField
        label={words.name}
        name={name}
        depth={0}
        onDone={(next) => {
          setNaming(false);
          if (next !== undefined) onRename(next);
        }}
      />
    );
  }
  return (
    <ContextMenu
      groups={[
        {
          id: 'named',
          items: [
            { id: 'rename', label: words.rename, shortcut: 'F2', run: () => setNaming(true) },
            { id: 'remove', label: words.remove, shortcut: 'Delete', isDanger: true, run: onRemove },
          ],
        },
      ]}
    >
      <RailEntry
        view={view}
        name={name}
        icon={icon}
        onKeyDown={(event) => {
          if (event.key === 'F2') setNaming(true);
          else if (event.key === 'Delete') onRemove();
          else return;
          event.preventDefault();
        }}
      />
    </ContextMenu>
  );
}
