import { type ComponentProps, useId } from 'react';
import { Field, type FieldFrame } from './Field';
import styles from './TextField.module.css';

type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'id' | 'aria-describedby' | 'aria-invalid'>;

/** Several lines of text with their label. */
export function TextArea({ label, isLabelHidden, aside, tool, hint, error, className, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <Field {...{ id, label, aside, tool, hint, error, className }} isLabelHidden={isLabelHidden ?? false}>
      <textarea
        rows={4}
        {...area}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
      />
    </Field>
  );
}
