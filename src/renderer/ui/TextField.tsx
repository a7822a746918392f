import { type ComponentProps, useId } from 'react';
import { Field, type FieldFrame } from './Field';
import styles from './TextField.module.css';

type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'aria-describedby' | 'aria-invalid'>;

/** One line of text with its label. */
export function TextField({ label, isLabelHidden, aside, tool, hint, error, className, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, aside, tool, hint, error, className }} isLabelHidden={isLabelHidden ?? false}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
      />
    </Field>
  );
}
