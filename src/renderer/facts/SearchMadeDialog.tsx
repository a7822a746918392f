import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stance } from '../../contract/facts';
import { useAction } from '../host/requests';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './FactDialogs.module.css';
import { StanceSelect } from './StanceSelect';
import { useAuthor } from './use-author';

interface SearchMadeDialogProps {
  readonly factId: string;
  onClose(): void;
}

/** Records that one looked and found nothing: that is evidence too. */
export function SearchMadeDialog({ factId, onClose }: SearchMadeDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const { mutate: addSearch, isPending } = useAction('facts.addSearch');
  const [query, setQuery] = useState('');
  const [corpus, setCorpus] = useState('');
  const [stance, setStance] = useState<Stance>('context');
  const [isChecked, setChecked] = useState(false);
  const missing = (value: string) => (isChecked && value.trim() === '' ? t('search.missing') : undefined);
  const keep = () => {
    setChecked(true);
    if (query.trim() === '' || corpus.trim() === '') return;
    addSearch({ id: factId, query: query.trim(), corpus: corpus.trim(), stance, ...author }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('search.title')}
      description={t('search.text')}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('search.query')}
          value={query}
          error={missing(query)}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <TextField
          label={t('search.corpus')}
          hint={t('search.corpusHint')}
          value={corpus}
          error={missing(corpus)}
          onChange={({ currentTarget }) => setCorpus(currentTarget.value)}
        />
        <StanceSelect value={stance} onSelect={setStance} />
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isPending}>
            {t('search.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
