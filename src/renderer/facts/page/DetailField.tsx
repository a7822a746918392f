import { type ComponentProps, type ReactNode, useEffect, useId, useState } from 'react';
import { TextField } from '../../ui/TextField';
import styles from './FactScreen.module.css';

interface DetailFieldProps extends Pick<ComponentProps<'input'>, 'ref' | 'type' | 'placeholder'> {
  readonly label: string;
  /** As it is kept. */
  readonly value: string;
  /** Offered as one types. */
  readonly suggestions?: readonly string[];
  /** Below the field: what the value means. */
  readonly children?: ReactNode;
  /** What is wrong with the text; undefined where nothing is. */
  problemOf?(text: string): string | undefined;
  onSave(value: string): void;
}

/** One detail of a fact, in place: kept with Enter or on leaving, taken back with Escape. What is wrong is said and not kept. */
export function DetailField(props: DetailFieldProps) {
  const { value, suggestions = [], children, problemOf, onSave, ...input } = props;
  const listId = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const problem = text === value ? undefined : problemOf?.(text.trim());
  const keep = () => {
    const said = text.trim();
    if (problem !== undefined || said === value) return;
    setText(said);
    onSave(said);
  };
  return (
    <div className={styles.detail} data-empty={value === ''}>
      <TextField
        {...input}
        isLabelHidden
        value={text}
        error={problem}
        list={suggestions.length === 0 ? undefined : listId}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          else if (event.key === 'Escape') setText(value);
        }}
      />
      {suggestions.length === 0 ? null : (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {children}
    </div>
  );
}
