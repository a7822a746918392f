import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../contract/ripple';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import styles from './ActivityItem.module.css';
import { openFlag, openPaperAt } from './open-flagged';

// More would push the next entry off the screen; the paper has the rest.
const shownSentences = 3;

interface PaperUsesProps {
  readonly activity: Activity;
  readonly paper: Activity['papers'][number];
  readonly tabIndex: number;
}

/** A paper that an entry is about, and its sentences as long as they are flagged for it. */
export function PaperUses({ activity, paper, tabIndex }: PaperUsesProps) {
  const { t } = useTranslation('ripple');
  const formats = useFormats();
  const { kind, flag, factId } = activity;
  const { data } = useRequest('ripple.flags', { paper: paper.id }, { isEnabled: kind === 'fallen' });
  const flags = useMemo(
    () => (data?.flags ?? []).filter((one) => one.factId === factId && one.kind === flag),
    [data, factId, flag],
  );
  const isSettled = kind === 'fallen' && data !== undefined && flags.length === 0;
  return (
    <div className={styles.uses}>
      <button
        type="button"
        tabIndex={tabIndex}
        className={styles.inPaper}
        onClick={() => void openPaperAt(paper.id, new Set([factId]))}
      >
        <span className={styles.paperTitle}>{paper.title === '' ? t('untitled') : paper.title}</span>
        <span>{t('sentences', { count: paper.sentences, number: formats.number(paper.sentences) })}</span>
        {isSettled ? <span>{t('settledSince')}</span> : null}
      </button>
      {flags.length === 0 ? null : (
        <ul>
          {flags.slice(0, shownSentences).map((one) => (
            <li key={`${String(one.block)} ${one.sentence}`}>
              <button type="button" tabIndex={tabIndex} className={styles.sentence} onClick={() => openFlag(one)}>
                {one.sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
