import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { TFunction } from 'i18next';
import { memo, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedSentence } from '../../../contract/papers';
import { goToSentence } from '../sentence/go-to-sentence';
import { useDetails, usePaperSession } from '../session/session-context';
import { MarkMeasurer, type ProofMark } from './mark-measurer';
import styles from './proof.module.css';

// The marks follow the text when it rests; measuring at each keystroke would cost more than it shows.
const restMs = 140;

/** Thin marks in the margin: what each sentence rests on. A click puts the caret there. */
export function ProofMarks({ body }: { readonly body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const { formatter } = usePaperSession();
  const sentences = useDetails(({ check }) => check?.sentences);
  const [marks, setMarks] = useState<readonly ProofMark[]>([]);
  const measurer = useMemo(() => new MarkMeasurer(editor), [editor]);
  useEffect(
    () => editor.registerUpdateListener(({ dirtyElements }) => measurer.forget(dirtyElements.keys())),
    [editor, measurer],
  );
  useEffect(() => {
    const element = body.current;
    if (sentences === undefined || element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => setMarks(measurer.measure(element, sentences));
    const measureLater = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, restMs);
    };
    measure();
    // A line more or less moves everything below it; edits within a line move nothing.
    const observer = new ResizeObserver(measureLater);
    observer.observe(element);
    const stop = formatter.store.subscribe(({ byId }, before) => {
      if (byId === before.byId) return;
      measurer.forgetAll();
      measureLater();
    });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      stop();
    };
  }, [measurer, sentences, body, formatter]);
  const go = useCallback(({ block, text }: CheckedSentence) => goToSentence(editor, block, text), [editor]);
  return (
    <div className={styles.margin}>
      {marks.map(({ top, height, state, sentence }, index) => (
        <Mark
          key={`${String(sentence.block)} ${String(index)}`}
          top={top}
          height={height}
          state={state}
          sentence={sentence}
          t={t}
          onChoose={go}
        />
      ))}
    </div>
  );
}

interface MarkProps extends ProofMark {
  /** Handed down: a hundred marks that each listen for the language are felt while typing. */
  readonly t: TFunction<'paper'>;
  onChoose(sentence: CheckedSentence): void;
}

const Mark = memo(function Mark({ top, height, state, sentence, t, onChoose }: MarkProps) {
  const { text } = sentence;
  // A line more moves every mark below it, and changes the words of none.
  const label = useMemo(() => t('proof.mark', { state: t(`proof.${state}`), sentence: text }), [t, state, text]);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.mark} ${styles[state]}`}
      style={{ top, height }}
      aria-label={label}
      title={label}
      onClick={() => onChoose(sentence)}
    />
  );
}, isSameMark);

/** A check gives the same sentences as new objects. */
function isSameMark(one: MarkProps, other: MarkProps): boolean {
  return (
    one.top === other.top &&
    one.height === other.height &&
    one.state === other.state &&
    one.t === other.t &&
    one.onChoose === other.onChoose &&
    one.sentence.text === other.sentence.text &&
    one.sentence.block === other.sentence.block
  );
}
