import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactSummary } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { dueState } from './due-state';
import styles from './FactScreen.module.css';

/** That a verdict is late, or needed soon, in words and with a sign. */
export function DueNote({ fact }: { readonly fact: Pick<FactSummary, 'due' | 'status'> }) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const state = dueState(fact, new Date());
  if (state === null) return null;
  const { kind, days } = state;
  return (
    <p className={kind === 'overdue' ? styles.overdue : styles.dueSoon}>
      <CalendarClock size={13} aria-hidden />
      {kind === 'today' ? t('page.due.today') : t(`page.due.${kind}`, { count: days, number: formats.number(days) })}
    </p>
  );
}
