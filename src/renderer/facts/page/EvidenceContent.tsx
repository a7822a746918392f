import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../contract/annotations';
import type { Evidence } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { usePlaceWords } from '../../i18n/use-place-words';
import { NoteView } from '../../note/NoteView';
import { Button } from '../../ui/Button';
import { StatusBadge } from '../../ui/StatusBadge';
import { openLinked } from '../../workbench/open-linked';
import styles from './FactScreen.module.css';

interface EvidenceContentProps {
  readonly evidence: Evidence;
  /** The source is named above already. */
  readonly isSourceKnown?: boolean;
}

/** A passage, quoted, with where it stands; another fact; or a search that found nothing. A click opens what it is from. */
export function EvidenceContent({ evidence, isSourceKnown = false }: EvidenceContentProps) {
  const { annotation, fact, search } = evidence;
  if (annotation !== null) return <Passage annotation={annotation} title={isSourceKnown ? '' : evidence.sourceTitle} />;
  if (fact !== null) return <OtherFact fact={fact} />;
  return search === null ? null : (
    <SearchMade search={search} sourceId={evidence.sourceId} isSourceKnown={isSourceKnown} />
  );
}

function Passage({ annotation, title }: { readonly annotation: Annotation; readonly title: string }) {
  const { t } = useTranslation('facts');
  const placeOf = usePlaceWords();
  const { id, sourceId, start, end, exact, state, locator, note, body } = annotation;
  const focus = { start, end, annotationId: id };
  return (
    <>
      <button
        type="button"
        className={styles.passage}
        onClick={() => openLinked({ kind: 'source', id: sourceId, focus: { ...focus, at: Date.now() } })}
      >
        <span className={styles.cardHead}>
          {title === '' ? null : <span className={styles.cardTitle}>{title}</span>}
          {state === 'orphan' ? null : <span className={styles.locator}>{placeOf(locator)}</span>}
          {state === 'fuzzy' || state === 'orphan' ? (
            <span className={styles.doubt}>{t(`anchor.${state}`)}</span>
          ) : null}
        </span>
        <span className={styles.quote}>{t('evidence.quote', { quote: exact })}</span>
      </button>
      {note === '' ? null : (
        <div className={styles.note}>
          <NoteView state={body} text={note} />
        </div>
      )}
    </>
  );
}

function OtherFact({ fact }: { readonly fact: NonNullable<Evidence['fact']> }) {
  const { t } = useTranslation('facts');
  return (
    <button type="button" className={styles.passage} onClick={() => openLinked({ kind: 'fact', id: fact.id })}>
      <span className={styles.cardHead}>
        <span className={styles.cardTitle}>{t('fact.title')}</span>
        <StatusBadge status={fact.status} />
      </span>
      <span className={styles.quote}>{fact.statement}</span>
    </button>
  );
}

interface SearchMadeProps {
  readonly search: NonNullable<Evidence['search']>;
  readonly sourceId: string;
  readonly isSourceKnown: boolean;
}

function SearchMade({ search: { query, corpus, at }, sourceId, isSourceKnown }: SearchMadeProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  return (
    <div className={styles.search}>
      <span className={styles.searchHead}>
        <SearchX size={14} aria-hidden />
        {t('page.searched', { query })}
      </span>
      <span className={styles.cardHead}>
        {isSourceKnown ? null : sourceId === '' ? (
          <span className={styles.cardTitle}>{corpus}</span>
        ) : (
          <Button
            variant="link"
            className={styles.cardTitle}
            onClick={() => openLinked({ kind: 'source', id: sourceId })}
          >
            {corpus}
          </Button>
        )}
        <time className={styles.locator} dateTime={at}>
          {formats.date(at)}
        </time>
      </span>
    </div>
  );
}
