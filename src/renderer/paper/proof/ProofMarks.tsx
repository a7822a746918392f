import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { TFunction } from 'i18next';
import { Unlink } from 'lucide-react';
import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedSentence } from '../../../contract/papers';
import { goToSentence } from '../sentence/go-to-sentence';
import { useDetails, usePaperSession } from '../session/session-context';
import { highlightFallen } from './fallen-highlight';
import { MarkMeasurer, type ProofMark } from './mark-measurer';
import styles from './proof.module.css';

// The marks follow the text when it rests; measuring at each keystroke would cost more than it shows.
const restMs = 140;

/** Thin marks in the margin: what each sentence rests on. A click puts the caret there, and says what fell where something did. */
export function ProofMarks({ body }: { readonly body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('paper');
  const { t: flagWord } = useTranslation('ripple');
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  const { formatter } = session;
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
  const margin = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const elements = margin.current?.children;
    return highlightFallen(
      marks.flatMap(({ range }, index) => {
        const mark = elements?.[index];
        return range === null || mark === undefined ? [] : [{ mark, range }];
      }),
    );
  }, [marks]);
  const go = useCallback(
    ({ block, text, flags }: CheckedSentence) => {
      goToSentence(editor, block, text, () => session.showFallen(flags.length > 0 ? { block, text } : null));
    },
    [editor, session],
  );
  return (
    <div ref={margin} className={styles.margin}>
      {marks.map(({ top, height, state, sentence }, index) => (
        <Mark
          key={`${String(sentence.block)} ${String(index)}`}
          top={top}
          height={height}
          state={state}
          sentence={sentence}
          fallen={sentence.flags.map((flag) => flagWord(`flag.${flag}`)).join(', ')}
          t={t}
          onChoose={go}
        />
      ))}
    </div>
  );
}

interface MarkProps extends Omit<ProofMark, 'range'> {
  /** What fell, in words; '' where nothing did. */
  readonly fallen: string;
  /** Handed down: a hundred marks that each listen for the language are felt while typing. */
  readonly t: TFunction<'paper'>;
  onChoose(sentence: CheckedSentence): void;
}

const Mark = memo(function Mark({ top, height, state, sentence, fallen, t, onChoose }: MarkProps) {
  const { text } = sentence;
  const hasFallen = fallen !== '';
  // A line more moves every mark below it, and changes the words of none.
  const label = useMemo(
    () =>
      hasFallen
        ? t('proof.fallenMark', { flags: fallen, sentence: text })
        : t('proof.mark', { state: t(`proof.${state}`), sentence: text }),
    [t, state, hasFallen, fallen, text],
  );
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.mark} ${hasFallen ? styles.fallen : styles[state]}`}
      style={{ top, height }}
      aria-label={label}
      title={label}
      onClick={() => onChoose(sentence)}
    >
      {hasFallen ? <Unlink className={styles.sign} size={13} strokeWidth={2} aria-hidden /> : null}
    </button>
  );
}, isSameMark);

/** A check gives the same sentences as new objects. */
function isSameMark(one: MarkProps, other: MarkProps): boolean {
  return (
    one.top === other.top &&
    one.height === other.height &&
    one.state === other.state &&
    one.fallen === other.fallen &&
    one.t === other.t &&
    one.onChoose === other.onChoose &&
    one.sentence.text === other.sentence.text &&
    one.sentence.block === other.sentence.block
  );
}
