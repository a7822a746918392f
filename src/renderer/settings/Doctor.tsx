import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import styles from './SettingsScreen.module.css';

/** Looks the whole library over and says what it found. */
export function Doctor() {
  const { t } = useTranslation('settings');
  const { mutate, data: report, error, isPending } = useAction('library.doctor', { isFailureShownInPlace: true });
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('doctor')}</h2>
      <p className={styles.note}>{t('doctor.note')}</p>
      <div className={styles.line} role="status">
        <Button disabled={isPending} onClick={() => mutate({})}>
          {t('doctor.run')}
        </Button>
        {report === undefined ? null : (
          <span className={report.isHealthy ? styles.good : styles.bad}>
            {report.isHealthy ? t('doctor.healthy') : t('doctor.unhealthy')}
          </span>
        )}
      </div>
      {isPending ? <LoadingBar label={t('doctor.running')} /> : null}
      {error === null ? null : <FailureNote failure={error} />}
      {report === undefined ? null : (
        <ul className={styles.rows}>
          {report.checks.map(({ name, isGood, message }) => (
            <li key={name} className={styles.row}>
              {isGood ? (
                <Check size={15} className={styles.good} aria-label={t('doctor.good')} />
              ) : (
                <X size={15} className={styles.bad} aria-label={t('doctor.bad')} />
              )}
              <span>
                {name}
                <span className={styles.what}> · {message}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
