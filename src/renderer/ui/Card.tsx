import type { ComponentProps, ReactNode } from 'react';
import styles from './Card.module.css';

interface CardProps extends Omit<ComponentProps<'button'>, 'title' | 'children'> {
  /** What kind of thing it is, in small type above the text. */
  readonly head: ReactNode;
  /** At the right of the head: a status. */
  readonly headEnd?: ReactNode;
  /** In the reading face. */
  readonly text?: ReactNode;
  /** In small type below. */
  readonly foot?: ReactNode;
  readonly isCurrent?: boolean;
}

/** A piece of the chain, or of a list beside the text: a button where `onClick` is given. */
export function Card({ head, headEnd, text, foot, isCurrent = false, className, onClick, ...rest }: CardProps) {
  const classes = [styles.card, isCurrent ? styles.isCurrent : undefined, className].filter(Boolean).join(' ');
  const content = (
    <>
      <span className={styles.head}>
        {head}
        {headEnd === undefined ? null : <span className={styles.end}>{headEnd}</span>}
      </span>
      {text === undefined ? null : <span className={styles.text}>{text}</span>}
      {foot === undefined ? null : <span className={styles.foot}>{foot}</span>}
    </>
  );
  if (onClick === undefined) return <div className={classes}>{content}</div>;
  return (
    <button type="button" aria-current={isCurrent} className={classes} onClick={onClick} {...rest}>
      {content}
    </button>
  );
}
