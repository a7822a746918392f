import type { ReactNode } from 'react';
import { useFormats } from '../i18n/format';
import styles from './Filter.module.css';

interface FacetListProps<V extends string> {
  readonly heading: string;
  readonly values: readonly { readonly value: V; readonly count?: number | undefined }[];
  readonly chosen: readonly V[];
  nameOf(value: V): ReactNode;
  /** Undefined when none is chosen any more. */
  onChange(chosen: V[] | undefined): void;
}

/** Values that a list can be narrowed to, each with how many there are. */
export function FacetList<V extends string>({ heading, values, chosen, nameOf, onChange }: FacetListProps<V>) {
  const formats = useFormats();
  if (values.length === 0) return null;
  const toggle = (value: V) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={styles.facets}>
      <legend>{heading}</legend>
      <div className={styles.values}>
        {values.map(({ value, count }) => (
          <label key={value} className={styles.value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{nameOf(value)}</span>
            {count === undefined ? null : <small>{formats.number(count)}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
