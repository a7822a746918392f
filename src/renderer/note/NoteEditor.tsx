import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorStateJson } from '../../contract/annotations';
import styles from './Note.module.css';
import { NoteSaving } from './NoteSaving';
import { NoteToolbar } from './NoteToolbar';
import { noteExtension } from './note-extension';
import { stateFromText } from './note-state';

const transformers = [
  HEADING,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
];

export interface NoteEditorProps {
  /** The saved note; null where it has no formatted body. */
  readonly state: EditorStateJson | null;
  /** Where the note begins when there is no state. */
  readonly text: string;
  /** Names the editor for screen readers. */
  readonly label: string;
  /** Raise it to give the editor the keyboard; 0 for not yet. */
  readonly focusWish: number;
  /** Called half a second after the last change, and when the editor is left. Rejects when it could not be kept. */
  save(state: EditorStateJson): Promise<unknown>;
  /** Escape. */
  onLeave(): void;
}

/** A rich note: saved as it is written. */
export function NoteEditor({ state, text, label, focusWish, save, onLeave }: NoteEditorProps) {
  const { t } = useTranslation('note');
  const [extension] = useState(() => noteExtension(state ?? stateFromText(text)));
  return (
    <div className={styles.editor}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <NoteToolbar />
        <div className={styles.sheet}>
          <ContentEditable
            className={styles.content}
            aria-label={label}
            aria-multiline
            aria-placeholder={t('placeholder')}
            placeholder={<div className={styles.placeholder}>{t('placeholder')}</div>}
          />
        </div>
        <MarkdownShortcutPlugin transformers={transformers} />
        <NoteSaving saved={state} focusWish={focusWish} save={save} onLeave={onLeave} />
      </LexicalExtensionComposer>
    </div>
  );
}
