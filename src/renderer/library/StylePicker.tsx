import { Command as Palette } from 'cmdk';
import { ChevronsUpDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { Field } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { useDebounced } from '../ui/use-debounced';
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
  const { t } = useTranslation('library');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const settled = useDebounced(query, 60);
  const { data } = useRequest(
    'styles.list',
    { query: settled, limit: shownStyles },
    { keepsPrevious: true, isEnabled: isOpen },
  );
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
        <Palette className={styles.panel} label={label} shouldFilter={false} loop>
          <Palette.Input
            className={styles.input}
            value={query}
            onValueChange={setQuery}
            placeholder={t('style.placeholder')}
            autoFocus
          />
          {data === undefined ? null : <Palette.Empty className={styles.none}>{t('style.none')}</Palette.Empty>}
          <Palette.List className={styles.list} label={label}>
            {data?.styles.map((style) => (
              <Palette.Item
                key={style.id}
                value={style.id}
                className={styles.item}
                onSelect={() => {
                  onSelect(style.id);
                  setOpen(false);
                }}
              >
                <span className={styles.name}>{style.title}</span>
                <span className={styles.kind}>{t(`style.${style.format}`)}</span>
              </Palette.Item>
            ))}
          </Palette.List>
        </Palette>
      </Popover>
    </Field>
  );
}
