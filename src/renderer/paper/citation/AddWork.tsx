import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './CitationPanel.module.css';

const most = 6;

/** Finds another work by name and adds it to a citation. */
export function AddWork({ onAdd }: { onAdd(sourceId: string): void }) {
  const { t } = useTranslation('paper');
  const [query, setQuery] = useState<string | null>(null);
  const { data } = useRequest(
    'search.names',
    { query: query ?? '', types: ['source'], limit: most },
    { isEnabled: query !== null, keepsPrevious: true },
  );
  if (query === null) {
    return (
      <Button variant="quiet" onClick={() => setQuery('')}>
        <Plus size={14} aria-hidden />
        {t('citation.addWork')}
      </Button>
    );
  }
  const add = (sourceId: string) => {
    setQuery(null);
    onAdd(sourceId);
  };
  const things = data?.things ?? [];
  return (
    <div className={styles.add}>
      <TextField
        label={t('citation.addWork')}
        autoFocus
        value={query}
        placeholder={t('citation.addHint')}
        onChange={({ currentTarget: { value } }) => setQuery(value)}
        onKeyDown={(event) => {
          const [first] = things;
          if (event.key === 'Enter' && first !== undefined) {
            event.preventDefault();
            add(first.id);
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            setQuery(null);
          }
        }}
      />
      <ul className={styles.found} aria-label={t('citation.found')}>
        {things.map(({ id, title, detail }) => (
          <li key={id}>
            <button type="button" className={styles.work} onClick={() => add(id)}>
              <span>{title}</span>
              <small>{detail}</small>
            </button>
          </li>
        ))}
      </ul>
      {data !== undefined && things.length === 0 ? (
        <p className={styles.nothing}>{t('cite.nothing', { query })}</p>
      ) : null}
    </div>
  );
}
