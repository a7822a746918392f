import { useRef, useState } from 'react';
import rail from '../../workbench/Rail.module.css';

/** Where a name is being typed: of a collection that is there, or of one that comes under a parent (null: at the top). */
export type Naming = { readonly id: string } | { readonly parentId: string | null } | null;

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Levels that it stands in, from 0. */
  readonly depth: number;
  /** Undefined where the person left it, or left it empty. */
  onDone(name: string | undefined): void;
}

/** A name being typed where it will stand: Enter keeps it, Escape does not. */
export function NameField({ label, name, depth, onDone }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  const isDone = useRef(false);
  const finish = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const trimmed = draft.trim();
    onDone(isKept && trimmed !== '' && trimmed !== name ? trimmed : undefined);
  };
  return (
    <input
      className={rail.naming}
      style={{ marginLeft: depth * 14 }}
      aria-label={label}
      placeholder={label}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type the name
      autoFocus
      value={draft}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(true);
        else if (event.key === 'Escape') finish(false);
        event.stopPropagation();
      }}
    />
  );
}
