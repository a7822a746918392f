import { CopyCheck, Download, GitCompareArrows, Settings, Waves } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import { RailFactViews } from '../facts/list/RailFactViews';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { RailCollections } from '../library/collections/RailCollections';
import { RailSearches } from '../library/collections/RailSearches';
import styles from './Rail.module.css';
import { RailEntry } from './RailEntry';
import { useWorkbench } from './workbench-store';

/** Facts that still ask for a look, in the order of the work. */
const toVerify: readonly FactStatus[] = ['unverified', 'checking', 'disputed', 'refuted'];

/** The library: what there is, what needs verifying, and how the person has put it together. */
export function Rail() {
  const { t } = useTranslation('workbench');
  const { data: status } = useRequest('library.status', {}, { keepsPrevious: true });
  const isOpen = useWorkbench((state) => state.isRailOpen);
  const tags = status?.tags ?? [];
  return (
    <nav className={styles.rail} aria-label={t('rail.label')} data-region="rail" tabIndex={-1} inert={!isOpen}>
      <h2 className={styles.heading}>{t('rail.library')}</h2>
      <RailEntry view={{ kind: 'sources' }} name={t('rail.sources')} count={status?.sources} />
      <RailEntry view={{ kind: 'facts' }} name={t('rail.facts')} count={status?.facts} />
      <RailFactViews />
      <RailEntry view={{ kind: 'papers' }} name={t('rail.papers')} count={status?.papers} />
      <RailImports />
      <h2 className={styles.heading}>{t('rail.toVerify')}</h2>
      {toVerify.map((factStatus) => (
        <RailEntry
          key={factStatus}
          view={{ kind: 'facts', status: factStatus }}
          name={t(`rail.${factStatus as 'unverified' | 'checking' | 'disputed' | 'refuted'}`)}
          count={status?.factsByStatus[factStatus] ?? (status === undefined ? undefined : 0)}
          status={factStatus}
        />
      ))}
      {status === undefined || (status.facts === 0 && status.sources === 0) ? null : (
        <>
          <RailEntry
            view={{ kind: 'conflicts' }}
            name={t('rail.conflicts')}
            icon={<GitCompareArrows size={11} strokeWidth={2} aria-hidden />}
          />
          <RailEntry
            view={{ kind: 'activity' }}
            name={t('rail.activity')}
            count={status.unseenActivities === 0 ? undefined : status.unseenActivities}
            icon={<Waves size={11} strokeWidth={2} aria-hidden />}
          />
        </>
      )}
      {status === undefined || status.sources === 0 ? null : (
        <>
          <RailCollections />
          <RailSearches />
        </>
      )}
      {tags.length === 0 ? null : <h2 className={styles.heading}>{t('rail.tags')}</h2>}
      {tags.map(({ tag, sources, facts }) => (
        <RailEntry
          key={tag}
          view={sources === 0 ? { kind: 'facts', tag } : { kind: 'sources', tag }}
          name={tag}
          count={sources === 0 ? facts : sources}
        />
      ))}
      <div className={styles.end}>
        {status === undefined || status.sources < 2 ? null : (
          <RailEntry
            view={{ kind: 'duplicates' }}
            name={t('rail.duplicates')}
            icon={<CopyCheck size={15} strokeWidth={1.75} aria-hidden />}
          />
        )}
        <RailEntry
          view={{ kind: 'settings' }}
          name={t('rail.settings')}
          icon={<Settings size={15} strokeWidth={1.75} aria-hidden />}
        />
      </div>
    </nav>
  );
}

// A folder that is watched can bring in more than anyone wants to see here.
const mostImports = 5;

/** Imports that run, and those whose report was not dismissed yet. */
function RailImports() {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const { data } = useRequest('imports.list', {}, { keepsPrevious: true });
  const today = formats.date(new Date().toISOString());
  const whenOf = (iso: string) => (formats.date(iso) === today ? formats.time(iso) : formats.date(iso));
  return data?.jobs.slice(0, mostImports).map(({ id, state, createdAt, counts }) => {
    const isOver = state === 'done' || state === 'cancelled';
    return (
      <RailEntry
        key={id}
        view={{ kind: 'import', id }}
        name={isOver ? t('rail.importReport', { when: whenOf(createdAt) }) : t(`rail.import.${state}`)}
        count={isOver ? undefined : counts.waiting}
        icon={<Download size={13} strokeWidth={1.75} aria-hidden />}
      />
    );
  });
}
