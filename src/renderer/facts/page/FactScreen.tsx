import { Ellipsis, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../contract/facts';
import { useRequest } from '../../host/requests';
import { FailureNote } from '../../ui/FailureNote';
import { IconButton } from '../../ui/IconButton';
import { LoadingBar } from '../../ui/LoadingBar';
import { Menu } from '../../ui/Menu';
import { StatusBadge } from '../../ui/StatusBadge';
import { PaneBar } from '../../workbench/PaneBar';
import { type PaneSide, useWorkbench, type View } from '../../workbench/workbench-store';
import { StatusDialog } from '../StatusDialog';
import { useFactCommands } from '../use-fact-commands';
import { useRemoveFacts } from '../use-remove-facts';
import { useSetStatus } from '../use-set-status';
import { EvidenceSection } from './EvidenceSection';
import { FactDetails } from './FactDetails';
import { FactHistory } from './FactHistory';
import styles from './FactScreen.module.css';
import { FlagNotes } from './FlagNotes';
import { StatementField } from './StatementField';
import { UsedIn } from './UsedIn';
import { type EvidenceDialog, usePageCommands } from './use-page-commands';
import { Verdict } from './Verdict';

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
  const setStatus = useSetStatus();
  const [dialog, setDialog] = useState<EvidenceDialog | null>(null);
  const remove = useRemoveFacts(() => useWorkbench.getState().open({ kind: 'facts' }, side));
  const refs = {
    assignee: useRef<HTMLInputElement>(null),
    due: useRef<HTMLInputElement>(null),
    priority: useRef<HTMLSelectElement>(null),
  };
  const uses = useRef<HTMLHeadingElement>(null);
  const history = useRef<HTMLHeadingElement>(null);
  useFactCommands(side, {
    isEnabled: true,
    setStatus: (status) => setStatus.ask([fact.id], status),
    addEvidence: () => setDialog('passage'),
  });
  usePageCommands(side, refs, setDialog);
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
        <FlagNotes
          fact={fact}
          onJudge={() => setStatus.ask([fact.id], fact.status)}
          onAddEvidence={() => setDialog('passage')}
          onUses={() => uses.current?.focus()}
          onHistory={() => history.current?.focus()}
        />
        <FactDetails fact={fact} refs={refs} />
        <EvidenceSection fact={fact} dialog={dialog} onDialog={setDialog} />
        <UsedIn headingRef={uses} uses={fact.usedIn} />
        <FactHistory headingRef={history} events={fact.history} />
      </article>
      <StatusDialog control={setStatus} />
    </div>
  );
}
