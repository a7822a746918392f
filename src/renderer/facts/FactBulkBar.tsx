import { Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../host/call-host';
import { useAction } from '../host/requests';
import { TagEditor } from '../note/TagEditor';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { Popover } from '../ui/Popover';
import styles from './FactsScreen.module.css';
import { factStatuses, statusKeys } from './fact-statuses';
import { useAuthor } from './use-author';
import type { FactList } from './use-fact-list';
import type { SetStatus } from './use-set-status';
import { useUndoToast } from './use-undo-toast';

interface FactBulkBarProps {
  readonly list: FactList;
  readonly setStatus: SetStatus;
  remove(ids: readonly string[]): void;
}

/** What can be done with all the selected facts. */
export function FactBulkBar({ list, setStatus, remove }: FactBulkBarProps) {
  const { t } = useTranslation('facts');
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <output>{t('bulk.count', { count: list.selected.size })}</output>
      <Menu
        trigger={<Button>{t('bulk.status')}</Button>}
        groups={[
          {
            id: 'statuses',
            items: factStatuses.map((status) => ({
              id: status,
              label: t(`status.${status}`),
              shortcut: statusKeys[status],
              run: () => setStatus.ask(list.targets(), status),
            })),
          },
        ]}
      />
      <BulkTags list={list} />
      <Button variant="danger" onClick={() => remove(list.targets())}>
        <Trash2 size={14} aria-hidden />
        {t('bulk.remove')}
      </Button>
      <IconButton
        className={styles.bulkClose}
        label={t('bulk.clear')}
        icon={X}
        shortcut="Escape"
        onClick={list.clear}
      />
    </div>
  );
}

function BulkTags({ list }: { readonly list: FactList }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutateAsync: update } = useAction('facts.update');
  const [isOpen, setOpen] = useState(false);
  const [tags, setTags] = useState<readonly string[]>([]);
  const add = async () => {
    let done = 0;
    try {
      for (const id of list.targets()) {
        const { fact } = await callHost('facts.get', { id });
        const next = [...new Set([...fact.tags, ...tags])];
        if (next.length === fact.tags.length) continue;
        await update({ id, tags: next, ...author });
        done += 1;
      }
      setOpen(false);
      setTags([]);
    } finally {
      if (done > 0) showUndo(t('toast.tagged', { count: done }), done);
    }
  };
  return (
    <Popover
      label={t('bulk.tags')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Tag size={14} aria-hidden />
          {t('bulk.tags')}
        </Button>
      }
    >
      <div className={styles.bulkTags}>
        <TagEditor tags={tags} label={t('bulk.tags')} onChange={setTags} />
        <Button variant="primary" disabled={tags.length === 0} onClick={() => void add().catch(() => undefined)}>
          {t('bulk.addTags')}
        </Button>
      </div>
    </Popover>
  );
}
