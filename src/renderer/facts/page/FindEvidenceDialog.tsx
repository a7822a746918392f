import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stance } from '../../../contract/facts';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { TextField } from '../../ui/TextField';
import styles from '../FactDialogs.module.css';
import { useUndoToast } from '../use-undo-toast';
import { StanceSelect } from './StanceSelect';

interface FindEvidenceDialogProps {
  readonly title: string;
  readonly text: string;
  readonly findLabel: string;
  readonly query: string;
  onQuery(query: string): void;
  readonly stance: Stance;
  onStance(stance: Stance): void;
  /** What is said while the answer is on its way; null where none is. */
  readonly loading: string | null;
  readonly failure: Error | null;
  onRetry(): void;
  readonly listLabel: string;
  /** What is said where nothing was found. */
  readonly empty: { readonly title: string; readonly text: string };
  /** The results, one list item each. */
  readonly results: readonly ReactNode[];
  onClose(): void;
}

/** Finds something by its words that becomes evidence with a stance. */
export function FindEvidenceDialog(props: FindEvidenceDialogProps) {
  const { loading, failure, results, empty } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      title={props.title}
      description={props.text}
      isWide
    >
      <div className={styles.form}>
        <div className={styles.row}>
          <TextField
            label={props.findLabel}
            value={props.query}
            onChange={({ currentTarget }) => props.onQuery(currentTarget.value)}
          />
          <StanceSelect value={props.stance} onSelect={props.onStance} />
        </div>
        <div className={styles.results}>
          {failure === null ? null : <FailureNote failure={failure} onRetry={props.onRetry} />}
          {loading === null ? null : <LoadingBar label={loading} />}
          {results.length === 0 && loading === null && failure === null ? (
            <EmptyState title={empty.title} text={empty.text} />
          ) : null}
          {results.length === 0 ? null : (
            <ul className={styles.resultList} aria-label={props.listLabel}>
              {results}
            </ul>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** What is done when evidence was added: the dialog closes and offers to take it back. */
export function useAddedEvidence(onClose: () => void): { onSuccess(): void } {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  return {
    onSuccess() {
      onClose();
      showUndo(t('toast.evidenceAdded'));
    },
  };
}
