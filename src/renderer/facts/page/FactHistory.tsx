import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactEvent } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EventChange } from './EventChange';
import styles from './FactHistory.module.css';
import page from './FactScreen.module.css';

interface FactHistoryProps {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly events: readonly FactEvent[];
}

// A fact that many worked on has hundreds; the latest are what people come for.
const shownAtFirst = 50;

/** Everything that was done to the fact, the latest first: who, what, why, when. Nothing in it is ever overwritten. */
export function FactHistory({ headingRef, events }: FactHistoryProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  // What happened at the same time stays in the order in which it was written down.
  const latestFirst = [...events].reverse().sort((a, b) => b.at.localeCompare(a.at));
  const shown = isWhole ? latestFirst : latestFirst.slice(0, shownAtFirst);
  const hidden = latestFirst.length - shown.length;
  return (
    <section className={page.section}>
      <div className={page.sectionHead}>
        <h2 ref={headingRef} tabIndex={-1}>
          {t('history.title')}
        </h2>
      </div>
      <ol className={styles.history}>
        {shown.map((event) => (
          <li key={event.id} className={styles.event}>
            <div className={styles.eventHead}>
              <span className={styles.eventWhat}>
                {isTurn(event) ? t('history.turned') : t(`history.${event.kind}`)}
              </span>
              <EventChange event={event} />
              <time className={styles.eventWhen} dateTime={event.at} title={formats.dateTime(event.at)}>
                {event.by === ''
                  ? formats.ago(event.at)
                  : t('fact.byWhen', { name: event.by, when: formats.ago(event.at) })}
              </time>
            </div>
            {event.because === '' ? null : <p className={styles.because}>{event.because}</p>}
          </li>
        ))}
      </ol>
      {hidden === 0 ? null : (
        <Button variant="link" onClick={() => setWhole(true)}>
          {t('history.earlier', { count: hidden, number: formats.number(hidden) })}
        </Button>
      )}
    </section>
  );
}

/** Evidence that was there before and speaks another way since. */
function isTurn({ kind, before }: FactEvent): boolean {
  return kind === 'evidence-added' && before !== '';
}
