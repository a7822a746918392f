import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** 'primary' once a screen at most; 'danger' for what takes something away. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link';
}

/** A button with words, and an icon before them where it helps. */
export function Button({ variant = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const classes = [styles.button, variant === 'plain' ? undefined : styles[variant], className];
  return <button type={type} className={classes.filter(Boolean).join(' ')} {...rest} />;
}
