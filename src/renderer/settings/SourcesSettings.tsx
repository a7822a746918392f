import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { LookUpServices } from '../library/inspector/LookUpServices';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { useToasts } from '../ui/use-toasts';
import { usePreference, useSavePreference } from '../workbench/preferences';
import { CiteKeyRule } from './CiteKeyRule';
import styles from './SettingsScreen.module.css';

/** How sources get their records and keys, and which folders bring them in by themselves. */
export function SourcesSettings() {
  const { t } = useTranslation('settings');
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('sources')}</h2>
      <LookUpSwitch />
      <CiteKeyRule />
      <WatchedFolders />
    </section>
  );
}

function LookUpSwitch() {
  const { t } = useTranslation('settings');
  const id = useId();
  const save = useSavePreference();
  const isOn = usePreference('isLookupOn') === true;
  return (
    <div className={styles.stack}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={id}
          onChange={({ currentTarget }) => save('isLookupOn', currentTarget.checked)}
        />
        {t('lookUp')}
      </label>
      <p id={id} className={styles.note}>
        {t('lookUp.note')}
      </p>
      <LookUpServices />
    </div>
  );
}

function WatchedFolders() {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { data: shell } = useRequest('shell.info', {});
  const { data, error, refetch } = useRequest('imports.watched', {});
  const { mutate: unwatch } = useAction('imports.unwatch');
  const { mutate: watch, isPending } = useAction('shell.watchFolder');
  const add = () =>
    watch(
      {},
      {
        onSuccess({ path }) {
          void refetch();
          if (path !== null) useToasts.getState().show({ message: t('watched.added', { path }) });
        },
      },
    );
  return (
    <div className={styles.stack}>
      <h3 className={styles.subheading}>{t('watched')}</h3>
      <p className={styles.note}>{t('watched.note')}</p>
      {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data?.folders.length === 0 ? <p className={styles.note}>{t('watched.none')}</p> : null}
      {data === undefined || data.folders.length === 0 ? null : (
        <ul className={styles.rows}>
          {data.folders.map(({ path, addedAt, failure }) => (
            <li key={path} className={styles.row}>
              <span className={styles.folder}>
                {path}
                <span className={failure === null ? styles.what : styles.bad}>
                  {failure === null ? t('watched.since', { when: formats.date(addedAt) }) : failure.message}
                </span>
              </span>
              <IconButton
                className={styles.end}
                label={t('watched.removeOf', { path })}
                icon={X}
                onClick={() => unwatch({ path }, { onSuccess: () => void refetch() })}
              />
            </li>
          ))}
        </ul>
      )}
      {shell?.host === 'loopback' ? (
        <p className={styles.note}>{t('watched.browser')}</p>
      ) : (
        <div className={styles.line}>
          <Button disabled={isPending} onClick={add}>
            {t('watched.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
