import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../../../contract/papers';
import { useFormats } from '../../i18n/format';
import { shortStyleNames } from '../bar/short-style-names';
import styles from './papers.module.css';

interface PaperRowProps {
  readonly id: string;
  readonly paper: PaperSummary;
  readonly index: number;
  readonly isActive: boolean;
}

/** A paper in the list: title, what in it rests on what fell, then style, citations, words, and when it was written last. */
export function PaperRow({ id, paper, index, isActive }: PaperRowProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const { title, style, citations, words, flaggedSentences, updatedAt } = paper;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={isActive ? `${styles.row} ${styles.isActive}` : styles.row}
      data-row={index}
    >
      <span className={title === '' ? `${styles.title} ${styles.isUntitled}` : styles.title}>
        {title === '' ? t('sheet.untitled') : title}
      </span>
      {flaggedSentences === 0 ? null : (
        <span className={styles.fallen}>
          <Unlink size={12} strokeWidth={2.25} aria-hidden />
          {t('list.fallen', { count: flaggedSentences, number: formats.number(flaggedSentences) })}
        </span>
      )}
      <span className={styles.style}>{shortStyleNames[style] ?? style}</span>
      <span className={styles.count}>
        {t('list.citations', { count: citations, number: formats.number(citations) })}
      </span>
      <span className={styles.count}>{t('list.words', { count: words, number: formats.number(words) })}</span>
      <time className={styles.updated} dateTime={updatedAt}>
        {formats.ago(updatedAt)}
      </time>
    </div>
  );
}
