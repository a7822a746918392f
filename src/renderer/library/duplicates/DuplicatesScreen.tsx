import { CopyCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { Kbd } from '../../ui/Kbd';
import { LoadingBar } from '../../ui/LoadingBar';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import { PaneBar } from '../../workbench/PaneBar';
import { useWorkbench } from '../../workbench/workbench-store';
import { DuplicateGroup } from './DuplicateGroup';
import styles from './Duplicates.module.css';
import { type Group, useDuplicateActions } from './use-duplicate-actions';

/** Stays the same while the members do. */
function keyOf({ sources }: Group): string {
  return sources
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

const guessedHeight = 280;

/** Sources that may be the same work: which one stays, merge or not, one by one or all that are ticked. */
export function DuplicatesScreen() {
  const { t } = useTranslation('library');
  const { data, error, refetch } = useRequest('sources.duplicates', {});
  return (
    <div className={styles.screen}>
      {error !== null ? (
        <FailureNote failure={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingBar label={t('duplicates.loading')} />
      ) : data.groups.length === 0 ? (
        <EmptyState icon={CopyCheck} title={t('duplicates.none')} text={t('duplicates.noneText')}>
          <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' }, 'main')}>{t('sources.all')}</Button>
        </EmptyState>
      ) : (
        <Groups groups={data.groups} />
      )}
      {data === undefined || data.groups.length === 0 ? <PaneBar title={t('duplicates.title')} /> : null}
    </div>
  );
}

function Groups({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const [active, setActive] = useState(0);
  const [kept, setKept] = useState<Readonly<Record<string, string>>>({});
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const { merge, mergeAll, keepApart, isBusy } = useDuplicateActions();
  const current = Math.min(active, groups.length - 1);
  const { scroller, virtualizer } = useVirtualRows<HTMLDivElement>({
    count: groups.length,
    rowHeight: guessedHeight,
    activeIndex: current,
    keyOf: (index) => (groups[index] === undefined ? String(index) : keyOf(groups[index])),
  });
  useFocusOn(scroller, current);
  const keptOf = (group: Group) => {
    const chosen = kept[keyOf(group)];
    return group.sources.some(({ id }) => id === chosen) && chosen !== undefined
      ? chosen
      : (group.sources[0]?.id ?? '');
  };
  const mergeOf = (group: Group) => {
    const keep = keptOf(group);
    return { keep, others: group.sources.flatMap(({ id }) => (id === keep ? [] : [id])) };
  };
  const shown = groups[current];
  const shownId = shown === undefined ? undefined : keptOf(shown);
  useEffect(() => {
    if (shownId !== undefined) useWorkbench.getState().setSubject({ kind: 'source', id: shownId });
  }, [shownId]);
  const ticked = groups.filter((group) => !unticked.has(keyOf(group)));
  const onKeyDown = (event: KeyboardEvent) => {
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    const group = groups[current];
    if (isModified || group === undefined || event.target instanceof HTMLInputElement) return;
    const key = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
    if (key === 'j' || key === 'ArrowDown') setActive(Math.min(groups.length - 1, current + 1));
    else if (key === 'k' || key === 'ArrowUp') setActive(Math.max(0, current - 1));
    else if (key === 'm') merge(mergeOf(group));
    else if (key === 'n') keepApart(group.sources.map(({ id }) => id));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <PaneBar title={t('duplicates.title')}>
        <span role="status">
          {t('duplicates.count', { count: groups.length, number: formats.number(groups.length) })}
        </span>
        <span className={styles.hints}>
          <Kbd shortcut="J" /> <Kbd shortcut="K" /> {t('duplicates.walk')} <Kbd shortcut="M" /> {t('duplicates.merge')}{' '}
          <Kbd shortcut="N" /> {t('duplicates.apart')}
        </span>
        <Button
          className={styles.all}
          disabled={ticked.length === 0 || isBusy}
          onClick={() => mergeAll(ticked.map(mergeOf))}
        >
          {t('duplicates.mergeTicked', { count: ticked.length, number: formats.number(ticked.length) })}
        </Button>
      </PaneBar>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the group that has the focus bubble up to here */}
      <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
        <ul className={styles.groups} style={{ height: virtualizer.getTotalSize() }} aria-label={t('duplicates.title')}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const group = groups[index];
            if (group === undefined) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <DuplicateGroup
                  group={group}
                  kept={keptOf(group)}
                  isActive={index === current}
                  isTicked={!unticked.has(keyOf(group))}
                  isBusy={isBusy}
                  onActivate={() => setActive(index)}
                  onTick={(isTicked) => {
                    const next = new Set(unticked);
                    if (isTicked) next.delete(keyOf(group));
                    else next.add(keyOf(group));
                    setUnticked(next);
                  }}
                  onKeep={(id) => setKept({ ...kept, [keyOf(group)]: id })}
                  onMerge={() => merge(mergeOf(group))}
                  onKeepApart={() => keepApart(group.sources.map(({ id }) => id))}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** The active group takes the focus along when the keys move it, and has it when the screen opens. */
function useFocusOn(scroller: React.RefObject<HTMLElement | null>, index: number): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const list = scroller.current;
    const hasFocus = list?.contains(document.activeElement) === true;
    if (!hasFocus && !isFirst.current && document.activeElement !== document.body) return;
    isFirst.current = false;
    const inside = list?.querySelector(`[data-index="${index}"]`)?.contains(document.activeElement) === true;
    if (!inside) list?.querySelector<HTMLElement>(`[data-index="${index}"] section`)?.focus({ preventScroll: true });
  }, [scroller, index]);
}
