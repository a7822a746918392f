import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import type { LibraryStatus } from '../../contract/library';
import { useFormats } from '../i18n/format';
import { Select } from '../ui/Select';
import { StatusIcon } from '../ui/StatusIcon';
import { TextField } from '../ui/TextField';
import styles from './FactsScreen.module.css';
import type { FactFilter } from './fact-pages';
import { factStatuses } from './fact-statuses';

interface FactFiltersProps {
  readonly filter: FactFilter;
  readonly status: LibraryStatus | undefined;
  onFilter(filter: FactFilter): void;
}

/** Status with counts, tag, and words. */
export function FactFilters({ filter, status, onFilter }: FactFiltersProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const tags = (status?.tags ?? []).filter(({ facts }) => facts > 0);
  const tab = (value: FactStatus | null, label: string, count: number | undefined) => (
    <button
      key={value ?? 'all'}
      type="button"
      className={styles.tab}
      aria-pressed={filter.status === value}
      onClick={() => onFilter({ ...filter, status: value })}
    >
      {value === null ? null : <StatusIcon status={value} />}
      {label}
      {count === undefined ? null : <span className={styles.tabCount}>{formats.number(count)}</span>}
    </button>
  );
  return (
    <div className={styles.filters}>
      <fieldset className={styles.tabs} aria-label={t('filter.status')}>
        {tab(null, t('filter.all'), status?.facts)}
        {factStatuses.map((value) => tab(value, t(`status.${value}`), status?.factsByStatus[value]))}
      </fieldset>
      <div className={styles.filterFields}>
        <TextField
          label={t('filter.words')}
          isLabelHidden
          placeholder={t('filter.words')}
          type="search"
          value={filter.query}
          onChange={({ currentTarget }) => onFilter({ ...filter, query: currentTarget.value })}
        />
        {tags.length === 0 && filter.tag === '' ? null : (
          <Select
            label={t('filter.tag')}
            isLabelHidden
            value={filter.tag}
            options={[
              { value: '', label: t('filter.allTags') },
              ...tags.map(({ tag, facts }) => ({ value: tag, label: `${tag} (${formats.number(facts)})` })),
              ...(filter.tag !== '' && !tags.some(({ tag }) => tag === filter.tag)
                ? [{ value: filter.tag, label: filter.tag }]
                : []),
            ]}
            onSelect={(tag) => onFilter({ ...filter, tag })}
          />
        )}
      </div>
    </div>
  );
}
