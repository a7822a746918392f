import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../contract/facts';
import { useAction } from '../../host/requests';
import { IconButton } from '../../ui/IconButton';
import { useAuthor } from '../use-author';
import { useUndoToast } from '../use-undo-toast';
import { EvidenceContent } from './EvidenceContent';
import styles from './FactScreen.module.css';
import { StanceSelect } from './StanceSelect';

/** A piece of evidence, which way it speaks, and what can be done with it. */
export function EvidenceCard({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutate: setStance } = useAction('facts.setStance');
  const { mutateAsync: remove } = useAction('facts.removeEvidence');
  const { id, kind, stance } = evidence;
  return (
    <div className={kind === 'search' ? styles.searchCard : styles.card}>
      <EvidenceContent evidence={evidence} />
      <div className={styles.cardTools}>
        <StanceSelect
          className={styles.stance ?? ''}
          isLabelHidden
          value={stance}
          onSelect={(next) => setStance({ evidenceId: id, stance: next, ...author })}
        />
        <IconButton
          label={t('evidence.remove')}
          icon={Trash2}
          onClick={() => {
            // The card is gone before the answer is here; a callback of its own would go with it.
            remove({ evidenceId: id, ...author }).then(
              () => showUndo(t('toast.evidenceRemoved')),
              () => undefined,
            );
          }}
        />
      </div>
    </div>
  );
}
