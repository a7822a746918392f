import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'aria-pressed' | 'children'> {
  /** Its name for screen readers, and the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shown in the tooltip, as in "Mod+B". */
  readonly shortcut?: string;
  /** For a button that stays down. */
  readonly isPressed?: boolean;
}

/** A button with only an icon; its name shows in a tooltip. */
export function IconButton({ label, icon: Icon, shortcut, isPressed, className, type, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button
        type={type ?? 'button'}
        aria-label={label}
        aria-pressed={isPressed}
        className={[styles.button, className].filter(Boolean).join(' ')}
        {...rest}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
