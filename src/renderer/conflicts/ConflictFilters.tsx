import { useTranslation } from 'react-i18next';
import { conflictKind, conflictState } from '../../contract/conflicts';
import tabs from '../ui/FilterTab.module.css';
import styles from './Conflicts.module.css';
import type { ConflictFilter } from './conflict-pages';

interface ConflictFiltersProps {
  readonly filter: ConflictFilter;
  onFilter(filter: ConflictFilter): void;
}

/** Which state, and which kind. */
export function ConflictFilters({ filter, onFilter }: ConflictFiltersProps) {
  const { t } = useTranslation('conflicts');
  return (
    <div className={styles.filters}>
      <fieldset className={styles.tabs} aria-label={t('filter.state')}>
        {conflictState.options.map((state) => (
          <button
            key={state}
            type="button"
            className={tabs.tab}
            aria-pressed={filter.state === state}
            onClick={() => onFilter({ ...filter, state })}
          >
            {t(`state.${state}`)}
          </button>
        ))}
      </fieldset>
      <fieldset className={styles.tabs} aria-label={t('filter.kind')}>
        {[null, ...conflictKind.options].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            className={tabs.tab}
            aria-pressed={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind })}
          >
            {t(`kind.${kind ?? 'all'}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
