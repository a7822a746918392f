import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { StatusBadge } from '../ui/StatusBadge';
import { TextArea } from '../ui/TextArea';
import { TextField } from '../ui/TextField';
import { usePreference, useSavePreference } from '../workbench/preferences';
import styles from './FactDialogs.module.css';
import type { SetStatus } from './use-set-status';

/** Asks for the reason of a verdict: nothing is supported, disputed or refuted without one. */
export function StatusDialog({ control }: { readonly control: SetStatus }) {
  const { t } = useTranslation('facts');
  const { wish } = control;
  if (wish === null) return null;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) control.cancel();
      }}
      title={t('verdict.title', { count: wish.ids.length })}
      description={t('verdict.text')}
    >
      <ReasonForm control={control} />
    </Dialog>
  );
}

function ReasonForm({ control }: { readonly control: SetStatus }) {
  const { t } = useTranslation('facts');
  const name = usePreference('name') ?? '';
  const savePreference = useSavePreference();
  const [ownName, setOwnName] = useState(name);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isNameAsked] = useState(name === '');
  const give = () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    const said = ownName.trim();
    if (said !== name) savePreference('name', said);
    control.give(reason.trim(), said);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      {control.wish === null ? null : <StatusBadge status={control.wish.status} />}
      <TextArea
        label={t('verdict.reason')}
        value={reason}
        rows={4}
        autoFocus
        required
        error={isMissing ? t('verdict.missing') : undefined}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          give();
        }}
      />
      {isNameAsked ? (
        <TextField
          label={t('verdict.name')}
          hint={t('verdict.nameHint')}
          value={ownName}
          onChange={({ currentTarget }) => setOwnName(currentTarget.value)}
        />
      ) : (
        <p className={styles.quiet}>{t('verdict.by', { name })}</p>
      )}
      <div className={styles.foot}>
        <Button onClick={control.cancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" disabled={control.isBusy}>
          {t('verdict.give')}
        </Button>
      </div>
    </form>
  );
}
