import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from './Button';
import styles from './LoadingBar.module.css';
import { ProgressBar } from './ProgressBar';

// Below this a wait is not felt as one (and a flash of a bar would be).
const patienceMs = 300;

interface LoadingBarProps {
  readonly label: string;
  /** Steps done so far. */
  readonly done?: number;
  /** 0 or absent where the total is not known. */
  readonly total?: number;
  onCancel?(): void;
}

/** Shows nothing for 300 ms, then a bar with numbers and Cancel. */
export function LoadingBar({ label, done = 0, total = 0, onCancel }: LoadingBarProps) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  const isKnown = total > 0;
  return (
    <div className={styles.loading} role="status">
      <div className={styles.line}>
        {label}
        {isKnown ? (
          <span className={styles.numbers}>
            {t('loading.progress', { done: formats.number(done), total: formats.number(total) })}
          </span>
        ) : null}
        {onCancel === undefined ? null : (
          <Button variant="link" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <ProgressBar label={label} percent={isKnown ? Math.min(100, (100 * done) / total) : null} />
    </div>
  );
}
