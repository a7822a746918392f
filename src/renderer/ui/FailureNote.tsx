import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../contract/result';
import { Button } from './Button';
import styles from './FailureNote.module.css';

interface FailureNoteProps {
  readonly failure: Error;
  /** Offers "Try again". */
  onRetry?(): void;
}

/** What went wrong with the person's thing and what to do next; the technical detail folds out. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const { t } = useTranslation('ui');
  const isOurs = failure instanceof Failure;
  const detail = isOurs ? failure.detail : failure.message;
  return (
    <div className={styles.note} role="alert">
      <TriangleAlert className={styles.icon} size={16} aria-hidden />
      <p>{isOurs ? failure.message : t('failure.unexpected')}</p>
      <div className={styles.rest}>
        {detail === undefined || detail === '' ? null : (
          <details className={styles.detail}>
            <summary>{t('failure.details')}</summary>
            <pre>{detail}</pre>
          </details>
        )}
        {onRetry === undefined ? null : (
          <Button className={styles.retry} onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
