import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Stance } from '../../../contract/facts';
import { useAction, useRequest } from '../../host/requests';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { StatusBadge } from '../../ui/StatusBadge';
import { TextField } from '../../ui/TextField';
import { useDebounced } from '../../ui/use-debounced';
import styles from '../FactDialogs.module.css';
import { useAuthor } from '../use-author';
import { useUndoToast } from '../use-undo-toast';
import { StanceSelect } from './StanceSelect';

interface AddFactDialogProps {
  readonly fact: Fact;
  onClose(): void;
}

const mostFound = 60;

/** Picks another fact that speaks for or against this one, by its words. */
export function AddFactDialog({ fact, onClose }: AddFactDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutate: addFact, isPending } = useAction('facts.addFact');
  const [query, setQuery] = useState('');
  const [stance, setStance] = useState<Stance>('supports');
  const words = useDebounced(query.trim(), 150);
  const found = useRequest(
    'facts.list',
    { ...(words === '' ? {} : { query: words }), limit: mostFound },
    { keepsPrevious: true },
  );
  const known = new Set([fact.id, ...fact.evidence.map((evidence) => evidence.fact?.id)]);
  const facts = (found.data?.facts ?? []).filter(({ id }) => !known.has(id));
  const add = (otherId: string) =>
    addFact(
      { id: fact.id, otherId, stance, ...author },
      {
        onSuccess() {
          onClose();
          showUndo(t('toast.evidenceAdded'));
        },
      },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('page.fact.title')}
      description={t('page.fact.text')}
      isWide
    >
      <div className={styles.form}>
        <div className={styles.row}>
          <TextField
            label={t('page.fact.find')}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <StanceSelect value={stance} onSelect={setStance} />
        </div>
        <div className={styles.results}>
          {found.error === null ? null : <FailureNote failure={found.error} onRetry={found.refetch} />}
          {found.isPending ? <LoadingBar label={t('loading')} /> : null}
          {found.data !== undefined && facts.length === 0 ? (
            <EmptyState
              title={words === '' ? t('page.fact.none') : t('page.fact.notFound')}
              text={words === '' ? t('page.fact.noneText') : t('page.fact.notFoundText')}
            />
          ) : null}
          {facts.length === 0 ? null : (
            <ul className={styles.resultList} aria-label={t('title')}>
              {facts.map(({ id, statement, status }) => (
                <li key={id}>
                  <button type="button" className={styles.result} disabled={isPending} onClick={() => add(id)}>
                    <span className={styles.resultText}>{statement}</span>
                    <StatusBadge status={status} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Dialog>
  );
}
