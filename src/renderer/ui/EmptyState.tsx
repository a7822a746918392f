import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly text?: string;
  readonly icon?: LucideIcon;
  /** The buttons that do it. */
  readonly children?: ReactNode;
}

/** What stands where nothing is yet: says what to do next, and lets it be done there. */
export function EmptyState({ title, text, icon: Icon, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Icon === undefined ? null : <Icon className={styles.icon} size={26} strokeWidth={1.25} aria-hidden />}
      <h2 className={styles.title}>{title}</h2>
      {text === undefined ? null : <p className={styles.text}>{text}</p>}
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}
