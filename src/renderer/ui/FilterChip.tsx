import { X } from 'lucide-react';
import styles from './Filter.module.css';

interface FilterChipProps {
  readonly name: string;
  /** What a press does. */
  readonly hint: string;
  onRemove(): void;
}

/** A part of a filter, and its way out. */
export function FilterChip({ name, hint, onRemove }: FilterChipProps) {
  return (
    <button type="button" className={styles.chip} title={hint} onClick={onRemove}>
      <span>{name}</span>
      <X size={12} aria-hidden />
    </button>
  );
}
