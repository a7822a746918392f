import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fact, FactFlagKind } from '../../../contract/facts';
import { Button } from '../../ui/Button';
import styles from './FactScreen.module.css';

interface FlagNotesProps {
  readonly fact: Fact;
  onJudge(): void;
  onAddEvidence(): void;
  onUses(): void;
  onHistory(): void;
}

const fallenEvidence: ReadonlySet<FactFlagKind> = new Set(['evidence-withdrawn', 'evidence-orphaned']);

/** What has fallen, what rests on it, and what can be done about it. */
export function FlagNotes({ fact, onJudge, onAddEvidence, onUses, onHistory }: FlagNotesProps) {
  const { t } = useTranslation('facts');
  const { flags, uses } = fact;
  if (flags.length === 0) return null;
  const hasLostEvidence = flags.some((flag) => fallenEvidence.has(flag));
  // A verdict against a fact that nothing rests on is just its status.
  if (!hasLostEvidence && uses === 0) return null;
  return (
    <div className={styles.flags} role="note">
      <TriangleAlert className={styles.flagSign} size={16} aria-hidden />
      <div>
        {flags.map((flag) => (
          <p key={flag}>{t(`page.flag.${flag}`)}</p>
        ))}
        {uses === 0 ? null : <p className={styles.quiet}>{t('page.flag.uses', { count: uses })}</p>}
        <div className={styles.flagTools}>
          {hasLostEvidence ? (
            <>
              <Button onClick={onJudge}>{t('page.flag.judge')}</Button>
              <Button variant="quiet" onClick={onAddEvidence}>
                {t('page.flag.evidence')}
              </Button>
            </>
          ) : null}
          {uses === 0 ? null : (
            <Button variant="quiet" onClick={onUses}>
              {t('page.flag.seeUses')}
            </Button>
          )}
          <Button variant="quiet" onClick={onHistory}>
            {t('page.flag.history')}
          </Button>
        </div>
      </div>
    </div>
  );
}
