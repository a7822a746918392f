import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Stance } from '../../../contract/facts';
import { useAction } from '../../host/requests';
import styles from '../FactDialogs.module.css';
import { useAuthor } from '../use-author';
import { FindEvidenceDialog, useAddedEvidence } from './FindEvidenceDialog';
import { type FoundPassage, useFindPassages } from './use-find-passages';

interface AddPassageDialogProps {
  readonly fact: Fact;
  onClose(): void;
}

/** Picks a passage as evidence: one's own annotations first, then any passage of the library by its words. */
export function AddPassageDialog({ fact, onClose }: AddPassageDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const added = useAddedEvidence(onClose);
  const { mutate: addEvidence, isPending } = useAction('facts.addEvidence');
  const [query, setQuery] = useState('');
  const [stance, setStance] = useState<Stance>('supports');
  const { passages, failure, isLoading, retry } = useFindPassages(query, fact);
  return (
    <FindEvidenceDialog
      title={t('passage.title')}
      text={t('passage.text')}
      findLabel={t('passage.find')}
      query={query}
      onQuery={setQuery}
      stance={stance}
      onStance={setStance}
      loading={isLoading ? t('passage.loading') : null}
      failure={failure}
      onRetry={retry}
      listLabel={t('passage.results')}
      empty={
        query.trim() === ''
          ? { title: t('passage.none'), text: t('passage.noneText') }
          : { title: t('passage.notFound'), text: t('passage.notFoundText') }
      }
      results={passages.map((found) => (
        <li key={found.key}>
          <Result
            found={found}
            isBusy={isPending}
            onPick={() => addEvidence({ id: fact.id, passage: found.passage, stance, ...author }, added)}
          />
        </li>
      ))}
      onClose={onClose}
    />
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
