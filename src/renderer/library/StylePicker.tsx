import { ChevronsUpDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useRequest } from '../host/requests';
import { Field } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { StyleList } from './StyleList';
import styles from './StylePicker.module.css';

interface StylePickerProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** Id of a CSL style. */
  readonly value: string;
  onSelect(style: string): void;
}

const shownStyles = 60;

/** A choice among some thousand citation styles: a list that narrows as one types. */
export function StylePicker({ label, isLabelHidden = false, value, onSelect }: StylePickerProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { data: named } = useRequest('styles.list', { query: value, limit: shownStyles });
  const current = named?.styles.find((style) => style.id === value);
  return (
    <Field id={id} label={label} isLabelHidden={isLabelHidden}>
      <Popover
        label={label}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button id={id} type="button" className={styles.trigger}>
            <span className={styles.name}>{current?.title ?? value}</span>
            <ChevronsUpDown size={14} aria-hidden />
          </button>
        }
      >
        <StyleList
          chosen={value}
          onChoose={(style) => {
            setOpen(false);
            onSelect(style);
          }}
        />
      </Popover>
    </Field>
  );
}
