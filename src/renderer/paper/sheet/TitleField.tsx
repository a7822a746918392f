import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot } from 'lexical';
import { useTranslation } from 'react-i18next';
import { useDetails, usePaperSession } from '../session/session-context';
import styles from './sheet.module.css';

/** The paper's title. Grows with its words; Enter and the arrow down go on to the text. */
export function TitleField() {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  const title = useDetails((details) => details.title);
  return (
    <div className={styles.titleFrame} data-copy={title === '' ? t('sheet.untitled') : title}>
      <textarea
        className={styles.title}
        rows={1}
        aria-label={t('sheet.title')}
        placeholder={t('sheet.untitled')}
        value={title}
        onChange={({ currentTarget: { value } }) => session.setTitle(value.replace(/[\r\n]+/g, ' '))}
        onFocus={({ currentTarget }) => {
          // A name that nobody gave goes with the first letter typed.
          if (title === t('sheet.untitled')) currentTarget.select();
        }}
        onBlur={() => void session.autosave.flush()}
        onKeyDown={(event) => {
          const { selectionEnd, value } = event.currentTarget;
          const isLeaving = event.key === 'Enter' || (event.key === 'ArrowDown' && selectionEnd === value.length);
          if (!isLeaving || event.nativeEvent.isComposing) return;
          event.preventDefault();
          editor.update(() => $getRoot().selectStart());
          editor.focus();
        }}
      />
    </div>
  );
}
