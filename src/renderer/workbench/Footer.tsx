import { useIsMutating } from '@tanstack/react-query';
import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { openAllFlagged } from '../ripple/open-flagged';
import { useSaveState } from './save-state-store';
import styles from './Workbench.module.css';

/** Saved or not, how much there is, what needs a look, and the last backup. */
export function Footer() {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const { data: status } = useRequest('library.status', {}, { keepsPrevious: true });
  return (
    <footer className={styles.foot}>
      <SaveMark isReadOnly={status?.isReadOnly === true} />
      {status === undefined ? null : (
        <>
          <span>
            {t('foot.counts', {
              sources: t('count.sources', { count: status.sources, number: formats.number(status.sources) }),
              facts: t('count.facts', { count: status.facts, number: formats.number(status.facts) }),
            })}
          </span>
          {status.flaggedSentences === 0 ? null : (
            <button type="button" className={styles.fallen} onClick={() => void openAllFlagged(status.flaggedPapers)}>
              <Unlink size={12} strokeWidth={2.25} aria-hidden />
              {t('foot.fallen', {
                sentences: t('count.fallenSentences', {
                  count: status.flaggedSentences,
                  number: formats.number(status.flaggedSentences),
                }),
                papers: t('count.inPapers', {
                  count: status.flaggedPapers,
                  number: formats.number(status.flaggedPapers),
                }),
              })}
            </button>
          )}
          <span className={styles.backup}>
            {status.lastBackupAt === null
              ? t('foot.noBackup')
              : t('foot.backup', { when: formats.dateTime(status.lastBackupAt) })}
          </span>
        </>
      )}
    </footer>
  );
}

function SaveMark({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t } = useTranslation('workbench');
  const { pending, hasFailed } = useSaveState();
  const isSaving = useIsMutating() + pending > 0;
  if (isReadOnly) return <span>{t('foot.readOnly')}</span>;
  if (hasFailed) {
    return (
      <span role="alert" className={`${styles.saved} ${styles.isFailed}`}>
        {t('foot.notSaved')}
      </span>
    );
  }
  return (
    <span role="status" className={isSaving ? `${styles.saved} ${styles.isSaving}` : styles.saved}>
      {isSaving ? t('foot.saving') : t('foot.saved')}
    </span>
  );
}
