import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../../contract/facts';
import type { PaperFlag } from '../../../contract/ripple';
import { factStatuses } from '../../facts/fact-statuses';
import { useFormats } from '../../i18n/format';
import { describeDetail } from '../../ripple/describe-detail';
import { FlagBadge } from '../../ripple/FlagBadge';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { openLinked } from '../../workbench/open-linked';
import styles from './FallenPanel.module.css';

interface FallenFactProps {
  /** Of one fact; at least one. */
  readonly flags: readonly PaperFlag[];
  onJudge(factId: string, status: FactStatus): void;
  onUnlink(flag: PaperFlag): void;
}

/** A fact under a sentence: what happened to it, and the ways on. */
export function FallenFact({ flags, onJudge, onUnlink }: FallenFactProps) {
  const { t } = useTranslation('paper');
  const { t: statusWord } = useTranslation('ui');
  const { t: rippleWord } = useTranslation('ripple');
  const formats = useFormats();
  const [flag] = flags;
  if (flag === undefined) return null;
  const { factId, statement } = flag;
  const isGone = flags.some(({ kind }) => kind === 'removed');
  return (
    <li className={styles.fact}>
      {statement === '' ? null : <p className={styles.statement}>{statement}</p>}
      {flags.map(({ kind, detail, since }) => (
        <div key={kind} className={styles.flag}>
          <p className={styles.what}>
            <FlagBadge kind={kind} />
            <time dateTime={since}>{formats.ago(since)}</time>
          </p>
          {detail === '' ? null : <p className={styles.detail}>{describeDetail(kind, detail, rippleWord)}</p>}
        </div>
      ))}
      {isGone ? <p className={styles.detail}>{t('fallen.removedHint')}</p> : null}
      <div className={styles.ways}>
        {isGone ? null : (
          <>
            <Button onClick={() => openLinked({ kind: 'fact', id: factId })}>{t('fallen.openFact')}</Button>
            <Menu
              trigger={<Button>{t('fallen.judge')}</Button>}
              groups={[
                {
                  id: 'status',
                  items: factStatuses.map((status) => ({
                    id: status,
                    label: statusWord(`status.${status}`),
                    run: () => onJudge(factId, status),
                  })),
                },
              ]}
            />
          </>
        )}
        <Button variant="quiet" title={t('fallen.unlinkHint')} onClick={() => onUnlink(flag)}>
          {t('fallen.unlink')}
        </Button>
      </div>
    </li>
  );
}
