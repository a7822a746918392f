import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode, RefObject } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** One element that takes a ref, and opens the panel. */
  readonly trigger?: ReactElement;
  /** What the panel stands beside where nothing of its own opens it. */
  readonly anchor?: RefObject<HTMLElement>;
  /** Names the popover for screen readers. */
  readonly label: string;
  readonly isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}

/** A small panel beside its button, not modal. */
export function Popover(props: PopoverProps) {
  const { trigger, anchor, label, isOpen, onOpenChange, side = 'bottom', align = 'start', children } = props;
  const control = {
    ...(isOpen === undefined ? {} : { open: isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <Primitive.Root {...control}>
      {trigger === undefined ? null : <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      {anchor === undefined ? null : <Primitive.Anchor virtualRef={anchor} />}
      <Primitive.Portal>
        <Primitive.Content
          className={styles.popover}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // Without a trigger nothing takes the focus back, unless the person has put it somewhere else.
            if (anchor === undefined || document.activeElement !== document.body) return;
            event.preventDefault();
            anchor.current.focus();
          }}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
