import type { ReactNode } from 'react';
import styles from './TextField.module.css';

export interface FieldFrame {
  readonly label: string;
  /** The label is still there for screen readers. */
  readonly isLabelHidden?: boolean;
  /** A quiet remark at the right of the label, such as where a value came from. */
  readonly aside?: string | undefined;
  /** A small control after that remark. */
  readonly tool?: ReactNode;
  readonly hint?: string | undefined;
  /** What is wrong with the value and what to do; shown in place and announced. */
  readonly error?: string | undefined;
}

interface FieldProps extends FieldFrame {
  /** Of the control. */
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Label, control, hint and error, one under the other. The control names `${id}-note` in aria-describedby. */
export function Field({ id, label, isLabelHidden = false, aside, tool, hint, error, className, children }: FieldProps) {
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <span className={isLabelHidden ? 'visually-hidden' : styles.label}>
        <label htmlFor={id}>{label}</label>
        {aside === undefined ? null : (
          <span className={styles.aside} title={aside}>
            {aside}
          </span>
        )}
        {tool}
      </span>
      {children}
      <span id={`${id}-note`} hidden={error === undefined && hint === undefined}>
        {error === undefined ? (
          <span className={styles.hint}>{hint}</span>
        ) : (
          <span className={styles.error} role="alert">
            {error}
          </span>
        )}
      </span>
    </div>
  );
}
