import { SearchX, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import type { Evidence } from '../../contract/facts';
import { useAction } from '../host/requests';
import { useFormats } from '../i18n/format';
import { usePlaceWords } from '../i18n/use-place-words';
import { NoteView } from '../note/NoteView';
import { IconButton } from '../ui/IconButton';
import { openLinked } from '../workbench/open-linked';
import styles from './FactScreen.module.css';
import { StanceSelect } from './StanceSelect';
import { useAuthor } from './use-author';
import { useUndoToast } from './use-undo-toast';

/** A passage, quoted, with where it stands; or a search that found nothing. */
export function EvidenceCard({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const { mutate: setStance } = useAction('facts.setStance');
  const { mutateAsync: remove } = useAction('facts.removeEvidence');
  const { id, annotation, search, stance } = evidence;
  return (
    <div className={styles.card}>
      {annotation === null ? null : <Passage annotation={annotation} title={evidence.sourceTitle} />}
      {search === null ? null : <SearchMade search={search} />}
      <div className={styles.cardTools}>
        <StanceSelect
          className={styles.stance ?? ''}
          isLabelHidden
          value={stance}
          onSelect={(next) => setStance({ evidenceId: id, stance: next, ...author })}
        />
        <IconButton
          label={t('evidence.remove')}
          icon={Trash2}
          onClick={() => {
            // The card is gone before the answer is here; a callback of its own would go with it.
            remove({ evidenceId: id, ...author }).then(
              () => showUndo(t('toast.evidenceRemoved')),
              () => undefined,
            );
          }}
        />
      </div>
    </div>
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
          <span className={styles.cardTitle}>{title}</span>
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

function SearchMade({ search }: { readonly search: NonNullable<Evidence['search']> }) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  return (
    <div className={styles.passage}>
      <span className={styles.cardHead}>
        <SearchX size={13} aria-hidden />
        <span className={styles.cardTitle}>{search.corpus}</span>
        <span className={styles.locator}>{formats.date(search.at)}</span>
      </span>
      <span className={styles.quote}>{t('evidence.quote', { quote: search.query })}</span>
      <span className={styles.quiet}>{t('evidence.nothingFound')}</span>
    </div>
  );
}
