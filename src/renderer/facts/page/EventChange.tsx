import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../contract/assert-never';
import { type FactEvent, factPriority, factStatus } from '../../../contract/facts';
import { StatusBadge } from '../../ui/StatusBadge';
import { looseDateWords } from '../timeline/date-words';
import styles from './FactHistory.module.css';
import { type EvidenceEvent, readEvidenceEvent } from './read-evidence-event';

/** What an entry of the history changed: before → after. */
export function EventChange({ event }: { readonly event: FactEvent }) {
  const { t, i18n } = useTranslation('facts');
  const { kind, before, after } = event;
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
    case 'created':
      return <span className={styles.eventText}>{after}</span>;
    case 'merged':
      return <span className={styles.eventText}>{before}</span>;
    case 'claimant':
    case 'first-seen':
    case 'assignee':
    case 'tags':
      return <Words before={before} after={after} />;
    case 'claimed-on':
    case 'due':
      return <Words before={looseDateWords(before, i18n.language)} after={looseDateWords(after, i18n.language)} />;
    case 'priority': {
      const wordOf = (value: string) => {
        const priority = factPriority.options.find((option) => option === value);
        return priority === undefined ? value : t(`page.priority.${priority}`);
      };
      return <Words before={wordOf(before)} after={wordOf(after)} />;
    }
    case 'evidence-added':
    case 'evidence-removed':
      return <EvidenceWords before={before} after={after} />;
    default:
      return assertNever(kind);
  }
}

function Words({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('facts');
  return (
    <span className={styles.eventText}>
      {before === '' ? null : (
        <>
          <del>{before}</del> <span aria-hidden>→</span>{' '}
        </>
      )}
      <ins>{after === '' ? t('history.nothing') : after}</ins>
    </span>
  );
}

/** `before` and `after` are the core's descriptions; both are there where the evidence was turned round. */
function EvidenceWords({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('facts');
  const description = after === '' ? before : after;
  const event = readEvidenceEvent(description);
  if (event === null) return <span className={styles.eventText}>{description}</span>;
  const former = after === '' || before === '' ? null : readEvidenceEvent(before);
  const stance = t(`stance.${event.stance}`);
  return (
    <span className={styles.eventText}>
      {t('history.stance', {
        stance: former === null ? stance : t('history.turn', { before: t(`stance.${former.stance}`), after: stance }),
        words: wordsOf(event),
      })}
    </span>
  );

  function wordsOf(of: EvidenceEvent): string {
    switch (of.kind) {
      case 'passage':
        return t('evidence.quote', { quote: of.quote });
      case 'fact':
        return t('history.otherFact', { statement: of.statement });
      case 'search':
        return t('history.searched', { query: of.query, corpus: of.corpus });
      default:
        return assertNever(of);
    }
  }
}

function StatusWord({ value }: { readonly value: string }) {
  const status = factStatus.options.find((option) => option === value);
  return status === undefined ? <span>{value}</span> : <StatusBadge status={status} />;
}
