import type { TFunction } from 'i18next';
import { Check, FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../contract/assert-never';
import type { Activity } from '../../contract/ripple';
import { useFormats } from '../i18n/format';
import { openLinked } from '../workbench/open-linked';
import { useWorkbench } from '../workbench/workbench-store';
import styles from './ActivityItem.module.css';
import { useActivityAt } from './activity-pages';
import { describeDetail } from './describe-detail';
import { FlagBadge } from './FlagBadge';
import { openPaperAt } from './open-flagged';
import { PaperUses } from './PaperUses';

interface ActivityItemProps {
  /** Of the element that takes the focus. */
  readonly id: string;
  /** Id of the paper that the feed is about, or '' for all. */
  readonly paper: string;
  readonly index: number;
  readonly isActive: boolean;
  /** Ids of the entries that were new when they came on the screen: they stay marked until it closes. */
  readonly unseenMarks: Set<string>;
}

/** One entry of the feed, under its day where it is the first one of it. */
export function ActivityItem({ id, paper, index, isActive, unseenMarks }: ActivityItemProps) {
  const { t } = useTranslation('ripple');
  const formats = useFormats();
  const activity = useActivityAt(paper, index);
  const former = useActivityAt(paper, index - 1);
  const { isSeen = true } = activity ?? {};
  useEffect(() => {
    if (activity !== undefined && !isSeen) unseenMarks.add(activity.id);
  }, [activity, isSeen, unseenMarks]);
  const tabIndex = isActive ? 0 : -1;
  const detail = activity === undefined ? '' : detailOf(activity, t);
  const day = activity === undefined ? '' : formats.date(activity.at);
  const isFirstOfDay = activity !== undefined && (former === undefined || formats.date(former.at) !== day);
  const isNew = activity !== undefined && (!isSeen || unseenMarks.has(activity.id));
  return (
    <li data-row={index} className={styles.entry}>
      {isFirstOfDay ? <h2 className={styles.day}>{dayName(day, formats.date, t)}</h2> : null}
      <div className={isActive ? `${styles.item} ${styles.isActive}` : styles.item}>
        {activity === undefined ? (
          <button id={id} type="button" tabIndex={tabIndex} className={styles.main} aria-label={t('loading')} />
        ) : (
          <>
            <p className={styles.head}>
              <Kind activity={activity} />
              {activity.by === '' ? null : <span>{activity.by}</span>}
              <time dateTime={activity.at}>{formats.time(activity.at)}</time>
              {isNew ? <span className={styles.new}>{t('new')}</span> : null}
            </p>
            <button
              id={id}
              type="button"
              tabIndex={tabIndex}
              className={styles.main}
              onClick={() => openMain(activity)}
              onFocus={() => showChain(activity)}
            >
              {activity.kind === 'export-acknowledged' ? (
                <span className={styles.paper}>{activity.papers[0]?.title || t('untitled')}</span>
              ) : (
                <span className={styles.statement}>{activity.statement || t('removedFact')}</span>
              )}
            </button>
            {detail === '' ? null : <p className={styles.detail}>{detail}</p>}
            {activity.kind === 'export-acknowledged'
              ? null
              : activity.papers.map((touched) => (
                  <PaperUses key={touched.id} activity={activity} paper={touched} tabIndex={tabIndex} />
                ))}
          </>
        )}
      </div>
    </li>
  );
}

function dayName(day: string, dateOf: (iso: string) => string, t: TFunction<'ripple'>): string {
  const now = Date.now();
  if (day === dateOf(new Date(now).toISOString())) return t('today');
  return day === dateOf(new Date(now - 24 * 60 * 60 * 1000).toISOString()) ? t('yesterday') : day;
}

function Kind({ activity: { kind, flag } }: { readonly activity: Activity }) {
  const { t } = useTranslation('ripple');
  switch (kind) {
    case 'fallen':
      return flag === null ? null : <FlagBadge kind={flag} />;
    case 'settled':
      return (
        <span className={`${styles.kind} ${styles.isSettled}`}>
          <Check size={13} strokeWidth={2.25} aria-hidden />
          {flag === null ? t('settled') : t('settledFrom', { flag: t(`flag.${flag}`) })}
        </span>
      );
    case 'export-acknowledged':
      return (
        <span className={styles.kind}>
          <FileDown size={13} strokeWidth={2} aria-hidden />
          {t('exportedClean')}
        </span>
      );
    default:
      return assertNever(kind);
  }
}

/** A removed fact has said in its statement already what is gone. */
function detailOf({ kind, flag, statement, detail }: Activity, t: TFunction<'ripple'>): string {
  if (kind !== 'fallen' || flag === null) return detail;
  return detail === statement ? '' : describeDetail(flag, detail, t);
}

function openMain({ kind, flag, factId, papers }: Activity): void {
  const [paper] = papers;
  if (kind !== 'export-acknowledged' && flag !== 'removed') openLinked({ kind: 'fact', id: factId });
  else if (paper !== undefined) void openPaperAt(paper.id, new Set([factId]));
}

/** The inspector follows the entry that has the keyboard. */
function showChain({ kind, flag, factId }: Activity): void {
  const hasFact = kind !== 'export-acknowledged' && flag !== 'removed';
  if (hasFact) useWorkbench.getState().setSubject({ kind: 'fact', id: factId });
}
