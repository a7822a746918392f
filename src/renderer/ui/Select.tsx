import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { Field, type FieldFrame } from './Field';
import styles from './Select.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string>
  extends FieldFrame,
    Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'onSelect' | 'aria-describedby'> {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  onSelect(value: V): void;
}

/**
 * A choice of one from a list. The platform's own list: it is what people's assistive tools know best, and the styled one
 * of the primitives sets a style by HTML, which Trusted Types refuse.
 */
export function Select<const V extends string>(props: SelectProps<V>) {
  const { label, isLabelHidden, aside, tool, hint, error, value, options, onSelect, className, ...select } = props;
  const id = useId();
  return (
    <Field {...{ id, label, aside, tool, hint, error, className }} isLabelHidden={isLabelHidden ?? false}>
      <span className={styles.frame}>
        <select
          {...select}
          id={id}
          value={value}
          className={styles.select}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => {
            const chosen = options[currentTarget.selectedIndex];
            if (chosen !== undefined) onSelect(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.chevron} size={14} aria-hidden />
      </span>
    </Field>
  );
}
