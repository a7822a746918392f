import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import styles from './PaneBar.module.css';

/** The bar element of the pane around a screen; null until it is there. */
export const PaneBarSlot = createContext<HTMLElement | null>(null);

interface PaneBarProps {
  /** What the pane shows; cut with an ellipsis where it does not fit. */
  readonly title: string;
  /** Tools and short facts, at the right. */
  readonly children?: ReactNode;
}

/** Puts a screen's title and tools into the bar of its pane. Render it anywhere in the screen, once. */
export function PaneBar({ title, children }: PaneBarProps) {
  const slot = useContext(PaneBarSlot);
  if (slot === null) return null;
  return createPortal(
    <>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {children === undefined ? null : <div className={styles.tools}>{children}</div>}
    </>,
    slot,
  );
}
