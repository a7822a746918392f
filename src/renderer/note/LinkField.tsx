import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField';
import styles from './Note.module.css';
import { isSafeUrl } from './note-state';

interface LinkFieldProps {
  readonly url: string;
  /** The address to link to, '' to take the link away, null to leave all as it is. */
  onDone(url: string | null): void;
}

/** Asks for the address of a link, in place. */
export function LinkField({ url, onDone }: LinkFieldProps) {
  const { t } = useTranslation('note');
  const [value, setValue] = useState(url);
  const [isRefused, setRefused] = useState(false);
  const finish = () => {
    const bare = value.trim();
    const whole = bare === '' || isSafeUrl(bare) ? bare : `https://${bare}`;
    if (whole === '' || isSafeUrl(whole)) onDone(whole);
    else setRefused(true);
  };
  return (
    <form
      className={styles.linkField}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <TextField
        label={t('link.address')}
        isLabelHidden
        placeholder={t('link.address')}
        value={value}
        ref={(input) => input?.focus()}
        error={isRefused ? t('link.refused') : undefined}
        onChange={({ currentTarget }) => {
          setValue(currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(null);
        }}
      />
    </form>
  );
}
