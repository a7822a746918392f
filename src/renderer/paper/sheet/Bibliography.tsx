import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote';
import { CitationHtml } from '../citation/CitationHtml';
import { $isCitationNode } from '../citation/CitationNode';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { useFormatted, usePaperSession } from '../session/session-context';
import { goToInline } from './go-to-inline';
import styles from './sheet.module.css';

/** Notes and bibliography as the style writes them, at the end of the sheet. They follow the text; nobody edits them. */
export const Bibliography = memo(function Bibliography() {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  const entries = useFormatted(({ bibliography }) => bibliography);
  const failure = useFormatted((formatted) => formatted.failure);
  return (
    <>
      {failure === null ? null : <FailureNote failure={failure} onRetry={session.formatter.refresh} />}
      <Notes />
      {entries.length === 0 ? null : (
        <section className={styles.back} aria-label={t('sheet.bibliography')}>
          <h2>{t('sheet.bibliography')}</h2>
          <ul className={styles.entries}>
            {entries.map(({ sourceId, html }) => (
              <li key={sourceId}>
                <CitationHtml html={html} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
});

function Notes() {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const notes = useFormatted((formatted) => formatted.notes);
  const byId = useFormatted((formatted) => formatted.byId);
  if (notes.length === 0) return null;
  return (
    <section className={styles.back} aria-label={t('sheet.notes')}>
      <h2>{t('sheet.notes')}</h2>
      <ol className={styles.notes}>
        {notes.map(({ id, number, kind, text }) => {
          const formatted = byId.get(id);
          return (
            <li key={id} value={number}>
              {kind === 'citation' && formatted !== undefined ? <CitationHtml html={formatted.html} /> : text}{' '}
              <button
                type="button"
                className={styles.backLink}
                aria-label={t('sheet.toMark', { number })}
                onClick={() =>
                  goToInline(
                    editor,
                    (node) =>
                      ($isCitationNode(node) && node.getCitationId() === id) ||
                      ($isFootnoteNode(node) && node.getNoteId() === id),
                  )
                }
              >
                ↑
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
