import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  BLUR_COMMAND,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorStateJson } from '../../contract/annotations';
import styles from './Note.module.css';
import type { NoteEditorProps } from './NoteEditor';

const restMs = 500;
const fromOutside = 'from-outside';

type Progress = 'none' | 'writing' | 'saved' | 'failed';

type NoteSavingProps = Pick<NoteEditorProps, 'focusWish' | 'save' | 'onLeave'> & {
  readonly saved: EditorStateJson | null;
};

/** Keeps the note: after a rest, on leaving, and when the editor goes away. Says so quietly. */
export function NoteSaving({ saved, focusWish, save, onLeave }: NoteSavingProps) {
  const { t } = useTranslation('note');
  const [editor] = useLexicalComposerContext();
  const [progress, setProgress] = useState<Progress>('none');
  const latest = useRef({ save, onLeave });
  latest.current = { save, onLeave };
  const kept = useRef('');
  if (kept.current === '') kept.current = JSON.stringify(editor.getEditorState());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      void keep(editor, kept, latest.current.save, setProgress);
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if ((dirtyElements.size === 0 && dirtyLeaves.size === 0) || tags.has(fromOutside)) return;
        if (JSON.stringify(editor.getEditorState()) === kept.current) return;
        setProgress('writing');
        clearTimeout(timer);
        timer = setTimeout(flush, restMs);
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          flush();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.stopPropagation();
          flush();
          latest.current.onLeave();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    return () => {
      stop();
      flush();
    };
  }, [editor]);

  useEffect(() => {
    if (focusWish > 0) editor.focus();
  }, [editor, focusWish]);

  // An undo, or another window, changed the note: show it, unless the person is writing here.
  useEffect(() => {
    if (saved === null || editor.getRootElement() === document.activeElement) return;
    const state = editor.parseEditorState(JSON.stringify(saved));
    const next = JSON.stringify(state);
    if (next === kept.current) return;
    kept.current = next;
    editor.setEditorState(state, { tag: fromOutside });
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  }, [editor, saved]);

  return (
    <div className={styles.progress} role="status">
      {progress === 'none' ? null : t(`progress.${progress}`)}
    </div>
  );
}

async function keep(
  editor: LexicalEditor,
  kept: { current: string },
  save: NoteEditorProps['save'],
  report: (progress: Progress) => void,
): Promise<void> {
  const state = editor.getEditorState().toJSON() as unknown as EditorStateJson;
  const before = kept.current;
  kept.current = JSON.stringify(state);
  try {
    await save(state);
    report('saved');
  } catch {
    // The failure itself is told by the notice area; the words stay in the editor and are tried again with the next change.
    kept.current = before;
    report('failed');
  }
}
