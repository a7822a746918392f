import { Ellipsis, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, FactStatus } from '../../contract/facts';
import { useAction, useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { TagEditor } from '../note/TagEditor';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { Menu } from '../ui/Menu';
import { StatusBadge } from '../ui/StatusBadge';
import { PaneBar } from '../workbench/PaneBar';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { ClaimantField } from './ClaimantField';
import { EvidenceSection } from './EvidenceSection';
import { FactHistory } from './FactHistory';
import styles from './FactScreen.module.css';
import { factStatuses, statusKeys } from './fact-statuses';
import { StatementField } from './StatementField';
import { StatusDialog } from './StatusDialog';
import { UsedIn } from './UsedIn';
import { useAuthor } from './use-author';
import { useFactCommands } from './use-fact-commands';
import { useRemoveFacts } from './use-remove-facts';
import { type SetStatus, useSetStatus } from './use-set-status';

interface FactScreenProps {
  readonly view: Extract<View, { kind: 'fact' }>;
  readonly side: PaneSide;
}

/** A fact: what it says, what speaks for and against it, who judged it how and why, and where it is used. */
export function FactScreen({ view, side }: FactScreenProps) {
  const { t } = useTranslation('facts');
  const { data, error, refetch } = useRequest('facts.get', { id: view.id });
  useEffect(() => useWorkbench.getState().setSubject({ kind: 'fact', id: view.id }), [view.id]);
  if (data === undefined) {
    return (
      <div className={styles.wait}>
        <PaneBar title={t('fact.title')} />
        {error === null ? <LoadingBar label={t('fact.loading')} /> : <FailureNote failure={error} onRetry={refetch} />}
      </div>
    );
  }
  return <FactPage key={data.fact.id} fact={data.fact} side={side} />;
}

function FactPage({ fact, side }: { readonly fact: Fact; readonly side: PaneSide }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const setStatus = useSetStatus();
  const [isAdding, setAdding] = useState(false);
  const remove = useRemoveFacts(() => useWorkbench.getState().open({ kind: 'facts' }, side));
  const { mutate: update } = useAction('facts.update');
  useFactCommands(side, {
    isEnabled: true,
    setStatus: (status) => setStatus.ask([fact.id], status),
    addEvidence: () => setAdding(true),
  });
  return (
    <div className={styles.screen}>
      <PaneBar title={fact.statement}>
        <StatusBadge status={fact.status} />
        <Menu
          align="end"
          trigger={<IconButton label={t('fact.more')} icon={Ellipsis} />}
          groups={[
            {
              id: 'fact',
              items: [
                { id: 'remove', label: t('fact.remove'), icon: Trash2, isDanger: true, run: () => remove([fact.id]) },
              ],
            },
          ]}
        />
      </PaneBar>
      <article className={styles.page}>
        <StatementField fact={fact} />
        <Verdict fact={fact} setStatus={setStatus} />
        <dl className={styles.details}>
          <dt>{t('fact.claimant')}</dt>
          <dd>
            <ClaimantField fact={fact} />
          </dd>
          <dt>{t('fact.tags')}</dt>
          <dd>
            <TagEditor
              tags={fact.tags}
              label={t('fact.tags')}
              onChange={(tags) => update({ id: fact.id, tags: [...tags], ...author })}
            />
          </dd>
        </dl>
        <EvidenceSection fact={fact} isAdding={isAdding} onAdding={setAdding} />
        <UsedIn uses={fact.usedIn} />
        <FactHistory events={fact.history} />
      </article>
      <StatusDialog control={setStatus} />
    </div>
  );
}

function Verdict({ fact, setStatus }: { readonly fact: Fact; readonly setStatus: SetStatus }) {
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
            items: factStatuses.map((status: FactStatus) => ({
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
