import { ListChecks, SearchCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedClaim } from '../../../contract/claims';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualList } from '../../ui/VirtualList';
import type { PaneSide } from '../../workbench/workbench-store';
import { useReader, useReaderStore } from '../reader-store';
import { ClaimBatch } from './ClaimBatch';
import { ClaimCard } from './ClaimCard';
import styles from './Claims.module.css';
import { ClaimWait } from './ClaimWait';
import { claimFilters, filterClaims } from './select-claims';
import type { ClaimActions } from './use-claim-actions';
import type { ClaimSearch } from './use-claims';

interface ClaimPanelProps {
  readonly search: ClaimSearch;
  /** The one that is picked in the text. */
  readonly current: ListedClaim | undefined;
  readonly actions: ClaimActions;
  readonly side: PaneSide;
}

/** The claims of the source beside its text. */
export function ClaimPanel({ search, current, actions, side }: ClaimPanelProps) {
  const { t } = useTranslation('reader');
  const { claims } = search;
  if (claims === undefined) return <ClaimWait search={search} />;
  if (claims.length === 0) {
    return <EmptyState icon={SearchCheck} title={t('claims.none')} text={t('claims.noneText')} />;
  }
  return (
    <>
      <ClaimFilters claims={claims} />
      <ClaimCards claims={claims} current={current} actions={actions} side={side} />
      <ClaimBatch claims={claims} actions={actions} />
    </>
  );
}

function ClaimFilters({ claims }: { readonly claims: readonly ListedClaim[] }) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const store = useReaderStore();
  const filter = useReader((state) => state.claimFilter);
  const counts = useMemo(() => {
    const found = { open: 0, accepted: 0, dismissed: 0, all: claims.length };
    for (const { state } of claims) found[state] += 1;
    return found;
  }, [claims]);
  return (
    <fieldset className={styles.filters} aria-label={t('claims.filter')}>
      {claimFilters.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.filter}
          aria-pressed={filter === value}
          onClick={() => store.setState({ claimFilter: value })}
        >
          {t(`claims.filter.${value}`)}
          <span className={styles.count}>{formats.number(counts[value])}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface ClaimCardsProps extends Omit<ClaimPanelProps, 'search'> {
  readonly claims: readonly ListedClaim[];
}

function ClaimCards({ claims, current, actions, side }: ClaimCardsProps) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const filter = useReader((state) => state.claimFilter);
  const shown = useMemo(() => filterClaims(claims, filter, current ?? null), [claims, filter, current]);
  if (shown.length === 0) {
    return (
      <EmptyState icon={ListChecks} title={t(`claims.noneIn.${filter}`)}>
        <Button onClick={() => store.setState({ claimFilter: 'all' })}>{t('list.clear')}</Button>
      </EmptyState>
    );
  }
  return (
    <VirtualList
      className={styles.cards}
      role="list"
      aria-label={t('claims.label')}
      count={shown.length}
      rowHeight={104}
      isMeasured
      activeIndex={current === undefined ? -1 : shown.indexOf(current)}
      keyOf={(index) => String(shown[index]?.start ?? index)}
      renderRow={(index) => {
        const claim = shown[index];
        return claim === undefined ? null : (
          <li className={styles.row}>
            <ClaimCard claim={claim} isCurrent={claim === current} actions={actions} side={side} />
          </li>
        );
      }}
    />
  );
}
