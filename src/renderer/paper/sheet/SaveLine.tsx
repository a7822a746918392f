import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { useDetails, usePaperSession } from '../session/session-context';
import styles from './sheet.module.css';

const minuteMs = 60_000;

/** "Draft · 432 words · saved a moment ago", and what to do where it could not be saved. */
export function SaveLine() {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const { autosave } = usePaperSession();
  const state = useStore(autosave.store, (store) => store.state);
  const words = useDetails((details) => details.words);
  useMinutes();
  const line = [t('sheet.draft'), t('sheet.words', { count: words, number: formats.number(words) })];
  switch (state.kind) {
    case 'saved':
      line.push(
        Date.now() - new Date(state.at).getTime() < minuteMs
          ? t('sheet.savedNow')
          : t('sheet.saved', { when: formats.ago(state.at) }),
      );
      break;
    case 'pending':
    case 'saving':
      line.push(t('sheet.saving'));
      break;
    case 'failed':
      line.push(t('sheet.notSaved'));
  }
  return (
    <>
      <p className={styles.by} role="status">
        {line.join(' · ')}
      </p>
      {state.kind === 'failed' ? <SaveProblem code={state.failure.code} message={state.failure.message} /> : null}
    </>
  );
}

/** Draws again once a minute, for "5 minutes ago". */
function useMinutes(): void {
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((minute) => minute + 1), minuteMs / 2);
    return () => clearInterval(timer);
  }, []);
}

function SaveProblem({ code, message }: { readonly code: string; readonly message: string }) {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  return (
    <div className={styles.problem} role="alert">
      <p>{code === 'conflict' ? t('sheet.conflict') : t('sheet.failed', { message })}</p>
      {code === 'conflict' ? (
        <div>
          <Button onClick={() => void session.keepMine()}>{t('sheet.keepMine')}</Button>
          <Button onClick={() => void session.takeTheirs()}>{t('sheet.takeTheirs')}</Button>
        </div>
      ) : (
        <Button onClick={() => void session.autosave.flush()}>{t('sheet.retry')}</Button>
      )}
    </div>
  );
}
