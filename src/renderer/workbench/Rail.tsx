import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { StatusIcon } from '../ui/StatusIcon';
import styles from './Rail.module.css';
import { useWorkbench, type View } from './workbench-store';

/** Facts that still ask for a look, in the order of the work. */
const toVerify: readonly FactStatus[] = ['unverified', 'checking', 'disputed', 'refuted'];

/** The library: what there is, what needs verifying, and the collections that tags make. */
export function Rail() {
  const { t } = useTranslation('workbench');
  const { data: status } = useRequest('library.status', {}, { keepsPrevious: true });
  const isOpen = useWorkbench((state) => state.isRailOpen);
  const tags = status?.tags ?? [];
  return (
    <nav className={styles.rail} aria-label={t('rail.label')} data-region="rail" tabIndex={-1} inert={!isOpen}>
      <h2 className={styles.heading}>{t('rail.library')}</h2>
      <Entry view={{ kind: 'sources' }} name={t('rail.sources')} count={status?.sources} />
      <Entry view={{ kind: 'facts' }} name={t('rail.facts')} count={status?.facts} />
      <Entry view={{ kind: 'papers' }} name={t('rail.papers')} count={status?.papers} />
      <h2 className={styles.heading}>{t('rail.toVerify')}</h2>
      {toVerify.map((factStatus) => (
        <Entry
          key={factStatus}
          view={{ kind: 'facts', status: factStatus }}
          name={t(`rail.${factStatus as 'unverified' | 'checking' | 'disputed' | 'refuted'}`)}
          count={status?.factsByStatus[factStatus] ?? (status === undefined ? undefined : 0)}
          status={factStatus}
        />
      ))}
      {tags.length === 0 ? null : <h2 className={styles.heading}>{t('rail.collections')}</h2>}
      {tags.map(({ tag, sources, facts }) => (
        <Entry
          key={tag}
          view={sources === 0 ? { kind: 'facts', tag } : { kind: 'sources', tag }}
          name={tag}
          count={sources === 0 ? facts : sources}
        />
      ))}
      <div className={styles.end}>
        <Entry view={{ kind: 'settings' }} name={t('rail.settings')} icon={<Settings size={15} strokeWidth={1.75} />} />
      </div>
    </nav>
  );
}

/** What is still open steps back; what is disputed steps forward. */
const tones: Readonly<Partial<Record<FactStatus, string | undefined>>> = {
  unverified: styles.open,
  checking: styles.open,
  disputed: styles.disputed,
};

interface EntryProps {
  readonly view: View;
  readonly name: string;
  readonly count?: number | undefined;
  readonly status?: FactStatus;
  readonly icon?: React.ReactNode;
}

function Entry({ view, name, count, status, icon }: EntryProps) {
  const formats = useFormats();
  const isCurrent = useWorkbench(({ main }) => isShown(main, view));
  const open = useWorkbench((state) => state.open);
  return (
    <button
      type="button"
      className={[styles.entry, status === undefined || count === 0 ? undefined : tones[status]]
        .filter(Boolean)
        .join(' ')}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => open(view, 'main')}
    >
      {status === undefined ? icon : <StatusIcon status={status} size={11} />}
      <span className={styles.name} title={name}>
        {name}
      </span>
      {count === undefined ? null : <span className={styles.count}>{formats.number(count)}</span>}
    </button>
  );
}

/** A source is part of the sources, and so on. */
function isShown(shown: View, entry: View): boolean {
  switch (shown.kind) {
    case 'source':
      return entry.kind === 'sources' && entry.tag === undefined;
    case 'paper':
      return entry.kind === 'papers';
    case 'fact':
      return entry.kind === 'facts' && entry.status === undefined && entry.tag === undefined;
    case 'sources':
      return entry.kind === 'sources' && entry.tag === shown.tag;
    case 'facts':
      return entry.kind === 'facts' && entry.status === shown.status && entry.tag === shown.tag;
    default:
      return entry.kind === shown.kind;
  }
}
