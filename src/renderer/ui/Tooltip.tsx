import { Tooltip as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref. */
  readonly children: ReactElement;
}

/** A few words about a control, on hover and on keyboard focus. Needs the `Tooltip.Provider` of the page. */
export function Tooltip({ text, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.tip} side={side} sideOffset={4} collisionPadding={8}>
          {text}
          {shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
