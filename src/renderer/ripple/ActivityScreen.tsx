import { useQueryClient } from '@tanstack/react-query';
import { Waves } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { Select } from '../ui/Select';
import { VirtualList } from '../ui/VirtualList';
import { type Command, useCommands } from '../workbench/commands';
import { PaneBar } from '../workbench/PaneBar';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import { ActivityItem } from './ActivityItem';
import styles from './ActivityScreen.module.css';
import { fetchPage, pageParams } from './activity-pages';
import { openAllFlagged } from './open-flagged';
import { useSeen } from './use-seen';

// Of an entry with one paper; the others are measured.
const rowHeight = 110;

// Entries by key; Home and End reach over any list.
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What fell that papers rest on, what was settled again, and which papers went out all the same; newest first. */
export function ActivityScreen({ side }: { readonly side: PaneSide }) {
  const { t } = useTranslation('ripple');
  const formats = useFormats();
  const [paper, setPaper] = useState('');
  const first = useRequest('activity.list', pageParams(paper, 0), { keepsPrevious: true });
  const { data, error, isPending, refetch } = first;
  const total = data?.total ?? 0;
  useSeen(data);
  const marks = useRef(new Set<string>());
  const { active, setActive, idOf, walk } = useWalk(side, paper, total);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk(step);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    if (row != null) setActive(Number(row));
  };
  return (
    <div className={styles.screen}>
      <PaneBar title={t('title')}>
        {data === undefined ? null : <span>{t('count', { count: total, number: formats.number(total) })}</span>}
        <PaperFilter paper={paper} onPaper={setPaper} />
      </PaneBar>
      {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
      {isPending ? <LoadingBar label={t('loading')} /> : null}
      {data !== undefined && total === 0 ? <Nothing isFiltered={paper !== ''} onAll={() => setPaper('')} /> : null}
      {total === 0 ? null : (
        <VirtualList
          className={styles.list}
          role="list"
          aria-label={t('title')}
          count={total}
          rowHeight={rowHeight}
          isMeasured
          activeIndex={active}
          keyOf={String}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          renderRow={(index) => (
            <ActivityItem
              id={idOf(index)}
              paper={paper}
              index={index}
              isActive={index === active}
              unseenMarks={marks.current}
            />
          )}
        />
      )}
    </div>
  );
}

interface Walk {
  /** 0-based index of the entry that has the keyboard. */
  readonly active: number;
  setActive(index: number): void;
  idOf(index: number): string;
  /** Moves the focus by entries, clamped to the feed. */
  walk(step: number): void;
}

function useWalk(side: PaneSide, paper: string, total: number): Walk {
  const { t } = useTranslation('ripple');
  const client = useQueryClient();
  const prefix = useId();
  const [row, setActive] = useState(0);
  const active = Math.min(row, Math.max(total - 1, 0));
  const isWalked = useRef(false);
  const walk = useRef((_step: number) => {});
  walk.current = (step) => {
    // From outside of the feed, the first step leads into it.
    const isInside = document.activeElement?.closest(`[data-row="${active}"]`) != null;
    const next = Math.max(0, Math.min(isInside ? active + step : active, total - 1));
    if (next === active) document.getElementById(`${prefix}-${active}`)?.focus({ preventScroll: true });
    else {
      void fetchPage(client, paper, next).then(() => {
        isWalked.current = true;
        setActive(next);
      });
    }
  };
  useEffect(() => {
    if (!isWalked.current) return;
    isWalked.current = false;
    document.getElementById(`${prefix}-${active}`)?.focus({ preventScroll: true });
  }, [prefix, active]);
  const isPaneActive = useWorkbench((state) => (state.beside === null ? 'main' : state.activePane) === side);
  const commands = useMemo((): readonly Command[] => {
    if (!isPaneActive) return [];
    const group = t('title');
    return [
      { id: 'activity.next', title: t('command.next'), shortcut: 'J', group, run: () => walk.current(1) },
      { id: 'activity.former', title: t('command.former'), shortcut: 'K', group, run: () => walk.current(-1) },
    ];
  }, [t, isPaneActive]);
  useCommands(commands);
  return { active, setActive, idOf: (index) => `${prefix}-${index}`, walk: (step) => walk.current(step) };
}

interface PaperFilterProps {
  /** Id, or '' for all. */
  readonly paper: string;
  onPaper(id: string): void;
}

function PaperFilter({ paper, onPaper }: PaperFilterProps) {
  const { t } = useTranslation('ripple');
  const { data } = useRequest('papers.list', {});
  const papers = data?.papers ?? [];
  if (papers.length < 2 && paper === '') return null;
  return (
    <Select
      className={styles.filter}
      label={t('filter.paper')}
      isLabelHidden
      value={paper}
      options={[
        { value: '', label: t('filter.all') },
        ...papers.map(({ id, title }) => ({ value: id, label: title === '' ? t('untitled') : title })),
      ]}
      onSelect={onPaper}
    />
  );
}

function Nothing({ isFiltered, onAll }: { readonly isFiltered: boolean; onAll(): void }) {
  const { t } = useTranslation('ripple');
  const formats = useFormats();
  const { data: status } = useRequest('library.status', {});
  const { open } = useWorkbench.getState();
  const { flaggedSentences: count = 0, flaggedPapers = 0 } = status ?? {};
  if (isFiltered) {
    return (
      <EmptyState icon={Waves} title={t('empty.paper')}>
        <Button onClick={onAll}>{t('filter.all')}</Button>
      </EmptyState>
    );
  }
  if (count > 0) {
    const sentences = t('sentences', { count, number: formats.number(count) });
    return (
      <EmptyState icon={Waves} title={t('empty.title')} text={t('empty.fallenBefore', { count, sentences })}>
        <Button onClick={() => void openAllFlagged(flaggedPapers)}>{t('empty.show', { count })}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Waves} title={t('empty.title')} text={t('empty.text')}>
      <Button onClick={() => open({ kind: 'facts' })}>{t('empty.facts')}</Button>
      <Button onClick={() => open({ kind: 'papers' })}>{t('empty.papers')}</Button>
    </EmptyState>
  );
}
