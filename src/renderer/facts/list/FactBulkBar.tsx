import { CalendarClock, ChevronsUp, Merge, Tag, Trash2, User, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { factPriority } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { StatusIcon } from '../../ui/StatusIcon';
import { factStatuses, statusKeys } from '../fact-statuses';
import { useChangeFacts } from '../use-change-facts';
import type { SetStatus } from '../use-set-status';
import { BulkAssignee, BulkDue, BulkTags } from './BulkFields';
import styles from './FactsList.module.css';
import type { FactSelection } from './use-fact-selection';

interface FactBulkBarProps {
  readonly selection: FactSelection;
  readonly setStatus: SetStatus;
  merge(): void;
  remove(): void;
}

const priorities = factPriority.options.toReversed();
// Facts that say the same are found a few at a time; more than this were hardly looked at one by one.
const mostMerged = 50;

/** What can be done with all the selected facts, each as one step. */
export function FactBulkBar({ selection, setStatus, merge, remove }: FactBulkBarProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const change = useChangeFacts();
  const { selected, targets } = selection;
  const count = selected.size;
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <output>{t('bulk.count', { count, number: formats.number(count) })}</output>
      <Menu
        trigger={
          <Button>
            <StatusIcon status="checking" />
            {t('bulk.status')}
          </Button>
        }
        groups={[
          {
            id: 'statuses',
            items: factStatuses.map((status) => ({
              id: status,
              label: t(`status.${status}`),
              shortcut: statusKeys[status],
              run: () => setStatus.ask(targets(), status),
            })),
          },
        ]}
      />
      <BulkAssignee icon={<User size={14} aria-hidden />} onGive={(assignee) => change(targets(), { assignee })} />
      <BulkDue icon={<CalendarClock size={14} aria-hidden />} onGive={(due) => change(targets(), { due })} />
      <Menu
        trigger={
          <Button>
            <ChevronsUp size={14} aria-hidden />
            {t('page.priority')}
          </Button>
        }
        groups={[
          {
            id: 'priorities',
            items: priorities.map((priority) => ({
              id: priority,
              label: t(`page.priority.${priority}`),
              run: () => change(targets(), { priority }),
            })),
          },
        ]}
      />
      <BulkTags icon={<Tag size={14} aria-hidden />} onGive={(tags) => change(targets(), tags)} />
      <Button disabled={count < 2 || count > mostMerged} title={t('bulk.mergeHint')} onClick={merge}>
        <Merge size={14} aria-hidden />
        {t('bulk.merge')}
      </Button>
      <Button variant="danger" onClick={remove}>
        <Trash2 size={14} aria-hidden />
        {t('bulk.remove')}
      </Button>
      <IconButton
        className={styles.bulkClose}
        label={t('bulk.clear')}
        icon={X}
        shortcut="Escape"
        onClick={selection.clear}
      />
    </div>
  );
}
