import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import styles from './CommandPalette.module.css';
import { useOverlays } from './overlays-store';

interface ListOverlayProps {
  /** Names it for screen readers. */
  readonly label: string;
  /** Gets `choose`, which closes the list, gives the focus back, and only then runs what was chosen. */
  children(choose: (run: () => void) => void): ReactNode;
}

/** The frame of a list that opens over the workbench: palette and quick open. */
export function ListOverlay({ label, children }: ListOverlayProps) {
  const hide = useOverlays((state) => state.hide);
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) hide();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className={styles.scrim} />
        <Dialog.Content
          className={styles.panel}
          aria-describedby={undefined}
          onCloseAutoFocus={() => {
            const run = chosen.current;
            // After the focus is back where it was, so that a command finds its caret and may move the focus on.
            if (run !== null) setTimeout(run, 0);
          }}
        >
          <Dialog.Title className="visually-hidden">{label}</Dialog.Title>
          {children((run) => {
            chosen.current = run;
            hide();
          })}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
