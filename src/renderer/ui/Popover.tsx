import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** One element that takes a ref. */
  readonly trigger: ReactElement;
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
  const { trigger, label, isOpen, onOpenChange, side = 'bottom', align = 'start', children } = props;
  const control = {
    ...(isOpen === undefined ? {} : { open: isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <Primitive.Root {...control}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.popover}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
