import { CalendarRange } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { EmptyState } from '../../ui/EmptyState';
import type { FactLayoutProps } from '../list/fact-layout';
import { useFactRows } from '../list/use-fact-rows';
import { TimelineFact } from './TimelineFact';
import { TimelineScale } from './TimelineScale';
import styles from './TimelineView.module.css';
import { timelineRows } from './timeline-rows';
import { UndatedNote } from './UndatedNote';
import { useTimelineKeys } from './use-timeline-keys';
import { useTimelineRows } from './use-timeline-rows';

/** The facts that name a date, year by year. */
export function TimelineView({ ids, groups, filter, selection, open }: FactLayoutProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const listId = useId();
  const rows = useMemo(() => timelineRows(groups), [groups]);
  const indexes = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const activeIndex = selection.active === null ? -1 : (indexes.get(selection.active) ?? -1);
  const { scroller, virtualizer } = useTimelineRows(rows, ids, activeIndex);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const factOf = useFactRows(ids, indexBefore(startIndex), indexBefore(endIndex));
  const keys = useTimelineKeys({ ids, activeIndex, selection, open });
  if (ids.length === 0) {
    return <EmptyState icon={CalendarRange} title={t('timeline.none')} text={t('timeline.noneText')} />;
  }
  return (
    <div className={styles.view}>
      <div className={styles.main}>
        <UndatedNote filter={filter} />
        <div
          ref={scroller}
          className={styles.list}
          role="listbox"
          aria-multiselectable
          aria-label={t('timeline.label')}
          aria-activedescendant={activeIndex < 0 ? undefined : `${listId}-${activeIndex}`}
          tabIndex={0}
          {...keys}
        >
          <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
            {virtualizer.getVirtualItems().map(({ index: row, key, start }) => {
              const entry = rows.rowAt(row);
              const id = entry?.kind === 'fact' ? ids[entry.index] : undefined;
              return (
                <div
                  key={key}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                  role="presentation"
                >
                  {entry?.kind === 'year' ? (
                    <div className={styles.year} role="presentation">
                      <span>{Number(entry.year)}</span>
                      <span className={styles.yearCount}>
                        {t('timeline.count', { count: entry.count, number: formats.number(entry.count) })}
                      </span>
                    </div>
                  ) : null}
                  {entry?.kind === 'fact' && id !== undefined ? (
                    <TimelineFact
                      id={`${listId}-${entry.index}`}
                      index={entry.index}
                      fact={factOf(id)}
                      isActive={entry.index === activeIndex}
                      isSelected={selection.selected.has(id)}
                    />
                  ) : null}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <TimelineScale
        groups={groups}
        currentYear={rows.yearAt(startIndex)}
        onJump={(year) => virtualizer.scrollToIndex(rows.headingOf(year), { align: 'start' })}
      />
    </div>
  );

  /** Of the last fact that is not below a row. */
  function indexBefore(row: number): number {
    return Math.max(0, row - rows.yearAt(row) - 1);
  }
}
