import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToSentence } from '../sentence/go-to-sentence';
import { useDetails } from '../session/session-context';
import { measureMarks, type ProofMark } from './measure-marks';
import styles from './proof.module.css';

// The marks follow the text when it rests; measuring at each keystroke would cost more than it shows.
const restMs = 140;

/** Thin marks in the margin: what each sentence rests on. A click puts the caret there. */
export function ProofMarks({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const sentences = useDetails(({ check }) => check?.sentences);
  const [marks, setMarks] = useState<readonly ProofMark[]>([]);
  useEffect(() => {
    if (sentences === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      if (sheet.current !== null) setMarks(measureMarks(editor, sheet.current, sentences));
    };
    const measureLater = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, restMs);
    };
    measure();
    const observer = new ResizeObserver(measureLater);
    if (sheet.current !== null) observer.observe(sheet.current);
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) measureLater();
    });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      stop();
    };
  }, [editor, sentences, sheet]);
  return (
    <div className={styles.margin}>
      {marks.map(({ top, height, state, sentence }, index) => {
        const label = t('proof.mark', { state: t(`proof.${state}`), sentence: sentence.text });
        return (
          <button
            key={`${String(sentence.block)} ${String(index)}`}
            type="button"
            tabIndex={-1}
            className={`${styles.mark} ${styles[state]}`}
            style={{ top, height }}
            aria-label={label}
            title={label}
            onClick={() => goToSentence(editor, sentence.block, sentence.text)}
          />
        );
      })}
    </div>
  );
}
