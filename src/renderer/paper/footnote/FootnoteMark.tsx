import type { NodeKey } from 'lexical';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { EditorStateJson } from '../../../contract/annotations';
import { useEditorScope } from '../editor/editor-scope';
import { useFormatted } from '../session/session-context';
import styles from './footnote.module.css';
import { noteText } from './note-text';

interface FootnoteMarkProps {
  readonly nodeKey: NodeKey;
  readonly noteId: string;
  readonly content: EditorStateJson;
}

/** The number of a footnote in the text. */
export function FootnoteMark({ nodeKey, noteId, content }: FootnoteMarkProps) {
  const { t } = useTranslation('paper');
  const { selected } = useEditorScope();
  const isSelected = useStore(selected, ({ keys }) => keys.has(nodeKey));
  const number = useFormatted(({ numbers }) => numbers.get(noteId));
  const words = noteText(content);
  return (
    <span
      className={isSelected ? `${styles.mark} ${styles.isSelected}` : styles.mark}
      title={words === '' ? t('footnote.empty') : words}
    >
      {number ?? '•'}
    </span>
  );
}
