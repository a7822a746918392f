import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, Stance } from '../../../contract/facts';
import { useAction, useRequest } from '../../host/requests';
import { StatusBadge } from '../../ui/StatusBadge';
import { useDebounced } from '../../ui/use-debounced';
import styles from '../FactDialogs.module.css';
import { useAuthor } from '../use-author';
import { FindEvidenceDialog, useAddedEvidence } from './FindEvidenceDialog';

interface AddFactDialogProps {
  readonly fact: Fact;
  onClose(): void;
}

const mostFound = 60;

/** Picks another fact that speaks for or against this one, by its words. */
export function AddFactDialog({ fact, onClose }: AddFactDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const added = useAddedEvidence(onClose);
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
  return (
    <FindEvidenceDialog
      title={t('page.fact.title')}
      text={t('page.fact.text')}
      findLabel={t('page.fact.find')}
      query={query}
      onQuery={setQuery}
      stance={stance}
      onStance={setStance}
      loading={found.isPending ? t('loading') : null}
      failure={found.error}
      onRetry={found.refetch}
      listLabel={t('title')}
      empty={
        words === ''
          ? { title: t('page.fact.none'), text: t('page.fact.noneText') }
          : { title: t('page.fact.notFound'), text: t('page.fact.notFoundText') }
      }
      results={facts.map(({ id, statement, status }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.result}
            disabled={isPending}
            onClick={() => addFact({ id: fact.id, otherId: id, stance, ...author }, added)}
          >
            <span className={styles.resultText}>{statement}</span>
            <StatusBadge status={status} />
          </button>
        </li>
      ))}
      onClose={onClose}
    />
  );
}
