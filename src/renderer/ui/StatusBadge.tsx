import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import styles from './StatusBadge.module.css';
import { StatusIcon } from './StatusIcon';

interface StatusBadgeProps {
  readonly status: FactStatus;
  readonly className?: string | undefined;
}

/** A fact's status: icon, word and colour, never colour alone. */
export function StatusBadge({ status, className }: StatusBadgeProps) {
  const { t } = useTranslation('ui');
  return (
    <span className={[styles.badge, styles[status], className].filter(Boolean).join(' ')}>
      <StatusIcon status={status} />
      {t(`status.${status}`)}
    </span>
  );
}
