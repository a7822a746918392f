import { describeShortcut } from './describe-shortcut';
import styles from './Kbd.module.css';

/** A shortcut as the person's keyboard names it: "Ctrl Shift P", or "⇧ ⌘ P" on a Mac. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  return <kbd className={styles.kbd}>{describeShortcut(shortcut)}</kbd>;
}
