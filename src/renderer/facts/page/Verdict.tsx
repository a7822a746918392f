import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { StatusBadge } from '../../ui/StatusBadge';
import { factStatuses, statusKeys } from '../fact-statuses';
import type { SetStatus } from '../use-set-status';
import styles from './FactScreen.module.css';

interface VerdictProps {
  readonly fact: Fact;
  readonly setStatus: SetStatus;
}

/** How the fact was judged, why, by whom and when. */
export function Verdict({ fact, setStatus }: VerdictProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const latest = fact.history.findLast((event) => event.kind === 'status');
  return (
    <div className={styles.verdict}>
      <Menu
        trigger={
          <Button
            className={styles.statusButton}
            aria-label={t('fact.setStatus', { status: t(`status.${fact.status}`) })}
          >
            <StatusBadge status={fact.status} />
          </Button>
        }
        groups={[
          {
            id: 'statuses',
            items: factStatuses.map((status) => ({
              id: status,
              label: t(`status.${status}`),
              shortcut: statusKeys[status],
              isChecked: status === fact.status,
              run: () => setStatus.ask([fact.id], status),
            })),
          },
        ]}
      />
      <p className={styles.rationale}>
        {fact.rationale === '' ? <span className={styles.quiet}>{t(`fact.hint.${fact.status}`)}</span> : fact.rationale}
        {latest === undefined ? null : (
          <span className={styles.by}>
            {latest.by === ''
              ? formats.ago(latest.at)
              : t('fact.byWhen', { name: latest.by, when: formats.ago(latest.at) })}
          </span>
        )}
      </p>
    </div>
  );
}
