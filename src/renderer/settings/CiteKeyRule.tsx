import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { TextField } from '../ui/TextField';
import { useDebounced } from '../ui/use-debounced';
import { usePreference, useSavePreference } from '../workbench/preferences';
import styles from './SettingsScreen.module.css';

const settleMs = 150;
const exampleCount = 3;

/** The formula for cite keys, tried on works of the library as it is typed; kept only while it can be read. */
export function CiteKeyRule() {
  const { t } = useTranslation('settings');
  const save = useSavePreference();
  const saved = usePreference('citeKeyRule') ?? '';
  const [draft, setDraft] = useState(saved);
  useEffect(() => setDraft(saved), [saved]);
  const rule = useDebounced(draft.trim(), settleMs);
  const { data: listed } = useRequest('sources.list', { limit: exampleCount });
  const sources = useMemo(() => listed?.sources.map(({ id }) => id) ?? [], [listed]);
  const { data, error } = useRequest('citeKeys.try', { rule, sources }, { keepsPrevious: true });
  const commit = () => {
    const isTried = rule === draft.trim() && error === null;
    if (isTried && rule !== saved) save('citeKeyRule', rule === '' ? (data?.usualRule ?? '') : rule);
  };
  return (
    <div className={styles.stack}>
      <TextField
        label={t('citeKeyRule')}
        className={styles.rule}
        hint={t('citeKeyRule.hint')}
        placeholder={data?.usualRule}
        error={error?.message}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
          if (key === 'Escape') setDraft(saved);
        }}
      />
      {error !== null || data === undefined ? null : (
        <ul className={styles.examples} aria-live="polite">
          {data.examples.map(({ title, key }) => (
            <li key={`${title} ${key}`}>{t('citeKeyRule.example', { title, key })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
