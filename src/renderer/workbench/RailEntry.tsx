import type { ComponentProps, ReactNode } from 'react';
import type { FactStatus } from '../../contract/facts';
import { useFormats } from '../i18n/format';
import { StatusIcon } from '../ui/StatusIcon';
import styles from './Rail.module.css';
import { useWorkbench, type View } from './workbench-store';

/** What is still open steps back; what is disputed steps forward. */
const tones: Readonly<Partial<Record<FactStatus, string | undefined>>> = {
  unverified: styles.open,
  checking: styles.open,
  disputed: styles.disputed,
};

interface RailEntryProps extends Omit<ComponentProps<'button'>, 'name'> {
  readonly view: View;
  readonly name: string;
  readonly count?: number | undefined;
  readonly status?: FactStatus;
  readonly icon?: ReactNode;
  /** Levels that it stands in, from 0. */
  readonly depth?: number;
}

/** One line of the library pane: opens its view, and is marked while that is shown. */
export function RailEntry({ view, name, count, status, icon, depth = 0, className, ...rest }: RailEntryProps) {
  const formats = useFormats();
  const isCurrent = useWorkbench(({ main }) => isShown(main, view));
  const open = useWorkbench((state) => state.open);
  const tone = status === undefined || count === 0 ? undefined : tones[status];
  return (
    <button
      type="button"
      {...rest}
      className={[styles.entry, tone, className].filter(Boolean).join(' ')}
      style={depth === 0 ? undefined : { paddingLeft: 8 + depth * 14 }}
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
      return entry.kind === 'sources' && isWhole(entry);
    case 'paper':
      return entry.kind === 'papers';
    case 'fact':
      return (
        entry.kind === 'facts' && entry.status === undefined && entry.tag === undefined && entry.saved === undefined
      );
    case 'sources':
      return (
        entry.kind === 'sources' &&
        entry.tag === shown.tag &&
        entry.collection === shown.collection &&
        entry.search === shown.search
      );
    case 'facts':
      return (
        entry.kind === 'facts' &&
        entry.status === shown.status &&
        entry.tag === shown.tag &&
        entry.saved === shown.saved
      );
    case 'import':
      return entry.kind === 'import' && entry.id === shown.id;
    default:
      return entry.kind === shown.kind;
  }
}

function isWhole({ tag, collection, search }: Extract<View, { kind: 'sources' }>): boolean {
  return tag === undefined && collection === undefined && search === undefined;
}
