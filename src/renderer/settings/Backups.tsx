import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { useToasts } from '../ui/use-toasts';
import { useBackUp } from '../workbench/use-back-up';
import styles from './SettingsScreen.module.css';

const shownAtFirst = 6;

/** The library's verified copies: make one, or go back to one. */
export function Backups() {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const { data, error, refetch } = useRequest('library.backups', {});
  const { backUp, backUpAndTell, isPending: isBackingUp } = useBackUp();
  const { mutateAsync: restore, isPending: isRestoring } = useAction('library.restore');
  const show = useToasts((state) => state.show);
  const backups = data?.backups ?? [];
  const shown = isWhole ? backups : backups.slice(0, shownAtFirst);
  const goBackTo = async (name: string, at: string) => {
    // What is there now is the way back from the way back.
    const before = await backUp();
    if (before === undefined) return;
    try {
      await restore({ name });
      show({
        message: t('backups.restored', { when: formats.dateTime(at) }),
        action: { label: t('undo'), run: () => void restore({ name: before.name }).catch(() => undefined) },
      });
    } catch {
      // The notice area says why.
    }
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('backups')}</h2>
      <p className={styles.note}>{t('backups.note')}</p>
      <div className={styles.line}>
        <Button disabled={isBackingUp} onClick={backUpAndTell}>
          {t('backups.now')}
        </Button>
      </div>
      {isBackingUp ? <LoadingBar label={t('backups.making')} /> : null}
      {isRestoring ? <LoadingBar label={t('backups.restoring')} /> : null}
      {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && backups.length === 0 ? <p className={styles.note}>{t('backups.none')}</p> : null}
      {shown.length === 0 ? null : (
        <ul className={styles.rows}>
          {shown.map(({ name, at, byteLength, reason }) => (
            <li key={name} className={styles.row}>
              {formats.dateTime(at)}
              <span className={styles.what}>
                {t(`reason.${reason}`)} · {formats.bytes(byteLength)}
              </span>
              <Button
                variant="quiet"
                className={styles.end}
                disabled={isRestoring}
                aria-label={t('backups.restoreOf', { when: formats.dateTime(at) })}
                onClick={() => void goBackTo(name, at)}
              >
                {t('backups.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown.length === backups.length ? null : (
        <Button variant="link" onClick={() => setWhole(true)}>
          {t('backups.all', { number: formats.number(backups.length) })}
        </Button>
      )}
    </section>
  );
}
