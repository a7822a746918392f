import { BadgeCheck, NotebookPen, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import { useAction } from '../host/requests';
import { useFormats } from '../i18n/format';
import { usePlaceWords } from '../i18n/use-place-words';
import { NoteEditor } from '../note/NoteEditor';
import { NoteView } from '../note/NoteView';
import { TagEditor } from '../note/TagEditor';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { openLinked } from '../workbench/open-linked';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import styles from './AnnotationList.module.css';
import { ColourButtons } from './ColourButtons';
import { focusText } from './focus-text';
import type { ReaderActions } from './reader-actions';
import { useReader, useReaderStore } from './reader-store';

interface AnnotationCardProps {
  readonly annotation: Annotation;
  readonly isSelected: boolean;
  readonly actions: ReaderActions;
  readonly side: PaneSide;
}

/** An annotation in the list. Selected, it opens: note, tags and colour are worked on in place. */
export function AnnotationCard({ annotation, isSelected, actions, side }: AnnotationCardProps) {
  const { t } = useTranslation('reader');
  const { colour, exact, locator, note, body, tags } = annotation;
  const place = usePlaceWords()(locator);
  const classes = [styles.card, styles[colour], isSelected ? styles.selected : undefined];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <button
        type="button"
        className={styles.open}
        aria-current={isSelected}
        onClick={() => actions.select(annotation)}
        onFocus={() => useWorkbench.getState().activate(side)}
      >
        <span className={styles.head}>
          <span className="visually-hidden">{t(`colour.${colour}`)}</span>
          {annotation.state === 'orphan' ? null : place}
          <AnchorWord annotation={annotation} />
        </span>
        <span className={styles.quote}>{exact}</span>
      </button>
      {isSelected ? (
        <OpenPart annotation={annotation} actions={actions} />
      ) : (
        <>
          {note === '' ? null : (
            <div className={styles.note}>
              <NoteView state={body} text={note} />
            </div>
          )}
          {tags.length === 0 ? null : (
            <div className={styles.tags}>
              {tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag}
                </span>
              ))}
            </div>
          )}
        </>
      )}
      <FactLinks factIds={annotation.factIds} />
    </div>
  );
}

/** How surely the passage stands where it is, where that is not plain. */
function AnchorWord({ annotation: { state, score } }: { readonly annotation: Annotation }) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  switch (state) {
    case 'exact':
    case 'moved':
      return null;
    case 'fuzzy':
      return <span className={styles.state}>{t('anchor.fuzzy', { share: formats.percent(score) })}</span>;
    case 'orphan':
      return <span className={`${styles.state} ${styles.lost}`}>{t('anchor.orphan')}</span>;
  }
}

function OpenPart({ annotation, actions }: Pick<AnnotationCardProps, 'annotation' | 'actions'>) {
  const { t } = useTranslation('reader');
  const { id, note, body, tags, colour } = annotation;
  const store = useReaderStore();
  const noteWish = useReader((state) => state.noteWish);
  const { mutate: update, mutateAsync: save } = useAction('annotations.update');
  const part = useRef<HTMLDivElement>(null);
  const isNoteOpen = note !== '' || body !== null || noteWish > 0;
  return (
    <div ref={part} className={styles.part}>
      {isNoteOpen ? (
        <NoteEditor
          key={id}
          state={body}
          text={note}
          label={t('card.note')}
          focusWish={noteWish}
          save={(state) => save({ id, body: state })}
          onLeave={() => {
            store.setState({ noteWish: 0 });
            focusText(part.current, store.getState().caret);
          }}
        />
      ) : null}
      <div className={styles.part}>
        <TagEditor tags={tags} label={t('card.tags')} onChange={(next) => update({ id, tags: [...next] })} />
      </div>
      <div className={styles.tools}>
        <ColourButtons label={t('card.colour')} value={colour} onPick={actions.paint} />
        <IconButton label={t('command.note')} icon={NotebookPen} shortcut="N" onClick={actions.writeNote} />
        <IconButton label={t('command.fact')} icon={BadgeCheck} shortcut="F" onClick={actions.makeFact} />
        <IconButton label={t('command.remove')} icon={Trash2} shortcut="Delete" onClick={actions.removeSelected} />
      </div>
    </div>
  );
}

function FactLinks({ factIds }: { readonly factIds: readonly string[] }) {
  const { t } = useTranslation('reader');
  if (factIds.length === 0) return null;
  return (
    <div className={styles.facts}>
      {factIds.map((id, index) => (
        <Button key={id} variant="link" onClick={() => openLinked({ kind: 'fact', id })}>
          <BadgeCheck size={13} aria-hidden />
          {factIds.length === 1 ? t('card.fact') : t('card.factNumber', { number: index + 1 })}
        </Button>
      ))}
    </div>
  );
}
