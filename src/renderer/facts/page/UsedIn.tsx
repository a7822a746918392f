import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentenceUse } from '../../../contract/facts';
import { openLinked } from '../../workbench/open-linked';
import styles from './FactScreen.module.css';

interface UsedInProps {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly uses: readonly SentenceUse[];
}

/** The sentences that rest on the fact. */
export function UsedIn({ headingRef, uses }: UsedInProps) {
  const { t } = useTranslation('facts');
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 ref={headingRef} tabIndex={-1}>
          {t('uses.title')}
        </h2>
      </div>
      {uses.length === 0 ? <p className={styles.none}>{t('uses.none')}</p> : null}
      <ul className={styles.cards}>
        {uses.map(({ paperId, paperTitle, block, sentence, citationId }) => (
          <li key={`${paperId}-${block}-${citationId}-${sentence}`}>
            <div className={styles.card}>
              <button
                type="button"
                className={styles.passage}
                onClick={() => openLinked({ kind: 'paper', id: paperId, focus: { block, sentence, at: Date.now() } })}
              >
                <span className={styles.cardHead}>
                  <span className={styles.cardTitle}>{paperTitle}</span>
                </span>
                <span className={styles.quote}>{sentence}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
