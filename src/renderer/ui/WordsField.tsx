import { useEffect, useRef } from 'react';
import styles from './WordsField.module.css';

interface WordsFieldProps {
  readonly label: string;
  readonly query: string;
  /** The field takes the keyboard when this changes. */
  readonly focusCount: number;
  onQuery(query: string): void;
}

/** The words that a list is narrowed by, in its bar; Escape empties it. */
export function WordsField({ label, query, focusCount, onQuery }: WordsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(focusCount);
  useEffect(() => {
    if (asked.current !== focusCount) input.current?.focus();
    asked.current = focusCount;
  }, [focusCount]);
  return (
    <input
      ref={input}
      className={styles.words}
      type="search"
      aria-label={label}
      placeholder={label}
      value={query}
      onChange={({ currentTarget }) => onQuery(currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onQuery('');
      }}
    />
  );
}
