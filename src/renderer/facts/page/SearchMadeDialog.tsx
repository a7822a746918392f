import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stance } from '../../../contract/facts';
import { useAction } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import styles from '../FactDialogs.module.css';
import { useAuthor } from '../use-author';
import { useUndoToast } from '../use-undo-toast';
import { StanceSelect } from './StanceSelect';
import { type SearchedPlace, WhereField } from './WhereField';

interface SearchMadeDialogProps {
  readonly factId: string;
  /** The work of the library that was searched, where that is known already. */
  readonly source?: { readonly id: string; readonly title: string };
  onClose(): void;
}

/** Records that one looked and found nothing: that is evidence too. */
export function SearchMadeDialog({ factId, source, onClose }: SearchMadeDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutate: addSearch, isPending } = useAction('facts.addSearch');
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<SearchedPlace>({ words: source?.title ?? '', sourceId: source?.id ?? null });
  const [stance, setStance] = useState<Stance>('contradicts');
  const [at, setAt] = useState(() => localDay(new Date()));
  const [isChecked, setChecked] = useState(false);
  const missing = (value: string) => (isChecked && value.trim() === '' ? t('search.missing') : undefined);
  const keep = () => {
    setChecked(true);
    const corpus = place.words.trim();
    if (query.trim() === '' || corpus === '') return;
    addSearch(
      {
        id: factId,
        query: query.trim(),
        ...(place.sourceId === null ? { corpus } : { corpus: '', source: place.sourceId }),
        at,
        stance,
        ...author,
      },
      {
        onSuccess() {
          onClose();
          showUndo(t('page.toast.searched'));
        },
      },
    );
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
        <WhereField place={place} isFixed={source !== undefined} error={missing(place.words)} onChange={setPlace} />
        <div className={styles.row}>
          <StanceSelect label={t('page.search.stance')} value={stance} onSelect={setStance} />
          <TextField
            label={t('page.search.day')}
            type="date"
            value={at}
            onChange={({ currentTarget }) => setAt(currentTarget.value)}
          />
        </div>
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

/** "2024-06-13", in the person's own time. */
function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
