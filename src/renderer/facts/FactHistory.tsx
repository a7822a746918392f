import { useTranslation } from 'react-i18next';
import { assertNever } from '../../contract/assert-never';
import { type FactEvent, type FactStatus, factStatus } from '../../contract/facts';
import { useFormats } from '../i18n/format';
import { StatusBadge } from '../ui/StatusBadge';
import styles from './FactScreen.module.css';
import { readEvidenceEvent } from './read-evidence-event';

/** Everything that was done to the fact, the latest first: who, what, why, when. Nothing in it is ever overwritten. */
export function FactHistory({ events }: { readonly events: readonly FactEvent[] }) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const latestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('history.title')}</h2>
      </div>
      <ol className={styles.history}>
        {latestFirst.map((event) => (
          <li key={event.id} className={styles.event}>
            <div className={styles.eventHead}>
              <span className={styles.eventWhat}>{t(`history.${event.kind}`)}</span>
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
    </section>
  );
}

function EventChange({ event: { kind, before, after } }: { readonly event: FactEvent }) {
  switch (kind) {
    case 'status':
      return (
        <span className={styles.eventStatus}>
          <StatusWord value={before} />
          {before === '' ? null : <span aria-hidden>→</span>}
          <StatusWord value={after} />
        </span>
      );
    case 'statement':
      return (
        <span className={styles.eventText}>
          <del>{before}</del> <ins>{after}</ins>
        </span>
      );
    case 'tags':
    case 'created':
      return <span className={styles.eventText}>{after}</span>;
    case 'evidence-added':
    case 'evidence-removed':
      return <EvidenceWords description={after === '' ? before : after} />;
    default:
      return assertNever(kind);
  }
}

function EvidenceWords({ description }: { readonly description: string }) {
  const { t } = useTranslation('facts');
  const event = readEvidenceEvent(description);
  if (event === null) return <span className={styles.eventText}>{description}</span>;
  const { stance } = event;
  const words =
    event.kind === 'passage'
      ? t('evidence.quote', { quote: event.quote })
      : t('history.searched', { query: event.query, corpus: event.corpus });
  return <span className={styles.eventText}>{t('history.stance', { stance: t(`stance.${stance}`), words })}</span>;
}

function StatusWord({ value }: { readonly value: string }) {
  return isStatus(value) ? <StatusBadge status={value} /> : <span>{value}</span>;
}

function isStatus(value: string): value is FactStatus {
  return factStatus.options.some((status) => status === value);
}
