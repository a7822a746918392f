import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePassage, Fact, Stance } from '../../../contract/facts';
import { useAction } from '../../host/requests';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { TextField } from '../../ui/TextField';
import styles from '../FactDialogs.module.css';
import { useAuthor } from '../use-author';
import { useUndoToast } from '../use-undo-toast';
import { StanceSelect } from './StanceSelect';
import { type FoundPassage, useFindPassages } from './use-find-passages';

interface AddPassageDialogProps {
  readonly fact: Fact;
  onClose(): void;
}

/** Picks a passage as evidence: one's own annotations first, then any passage of the library by its words. */
export function AddPassageDialog({ fact, onClose }: AddPassageDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutate: addEvidence, isPending } = useAction('facts.addEvidence');
  const [query, setQuery] = useState('');
  const [stance, setStance] = useState<Stance>('supports');
  const { passages, failure, isLoading, retry } = useFindPassages(query, fact);
  const add = (passage: EvidencePassage) =>
    addEvidence(
      { id: fact.id, passage, stance, ...author },
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
      title={t('passage.title')}
      description={t('passage.text')}
      isWide
    >
      <div className={styles.form}>
        <div className={styles.row}>
          <TextField
            label={t('passage.find')}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <StanceSelect value={stance} onSelect={setStance} />
        </div>
        <div className={styles.results}>
          {failure === null ? null : <FailureNote failure={failure} onRetry={retry} />}
          {isLoading ? <LoadingBar label={t('passage.loading')} /> : null}
          {passages.length === 0 && !isLoading && failure === null ? (
            <EmptyState
              title={query.trim() === '' ? t('passage.none') : t('passage.notFound')}
              text={query.trim() === '' ? t('passage.noneText') : t('passage.notFoundText')}
            />
          ) : null}
          {passages.length === 0 ? null : (
            <ul className={styles.resultList} aria-label={t('passage.results')}>
              {passages.map((found) => (
                <li key={found.key}>
                  <Result found={found} isBusy={isPending} onPick={() => add(found.passage)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface ResultProps {
  readonly found: FoundPassage;
  readonly isBusy: boolean;
  onPick(): void;
}

function Result({ found, isBusy, onPick }: ResultProps) {
  const { t } = useTranslation('facts');
  return (
    <button type="button" className={styles.result} disabled={isBusy} onClick={onPick}>
      <span className={styles.resultHead}>
        <span>{found.title}</span>
        <span>{found.isAnnotation ? t('passage.annotation') : t('passage.words')}</span>
      </span>
      <span className={styles.resultText}>{found.text}</span>
    </button>
  );
}
