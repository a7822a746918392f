import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Unlink } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedSentence, PaperCheck, SentenceState } from '../../../contract/papers';
import { goToSentence } from '../sentence/go-to-sentence';
import { usePaperSession } from '../session/session-context';
import { fallenSentences } from './fallen-sentences';
import styles from './proof.module.css';
import { SentenceStateIcon } from './SentenceStateIcon';

// What needs a look comes first.
const order = ['naked', 'disputed', 'unverified', 'vouched'] as const satisfies readonly SentenceState[];
// Problems that say of a fact what the flags of its sentences say already.
const toldByFlags: ReadonlySet<string> = new Set([
  'disputed-fact',
  'missing-fact',
  'withdrawn-evidence',
  'orphaned-evidence',
]);

interface SentenceListProps {
  readonly check: PaperCheck;
  onChosen(): void;
}

/** Every sentence of a paper by what it rests on; what fell comes first. */
export function SentenceList({ check, onChosen }: SentenceListProps) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  const go = ({ block, text }: Pick<CheckedSentence, 'block' | 'text'>) => {
    onChosen();
    goToSentence(editor, block, text);
  };
  const onGoFallen = ({ block, text }: CheckedSentence) => {
    onChosen();
    goToSentence(editor, block, text, () => session.showFallen({ block, text }));
  };
  const fallen = fallenSentences(check);
  const standing = check.sentences.filter(({ flags }) => flags.length === 0);
  const groups = order
    .map((state) => ({ state, members: standing.filter((sentence) => sentence.state === state) }))
    .filter(({ members }) => members.length > 0);
  const problems = check.problems.filter(({ kind }) => !toldByFlags.has(kind));
  const quotes = check.quotes.filter(({ state }) => state === 'altered' || state === 'missing');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the arrow keys of the buttons in it
    <div className={styles.list} onKeyDown={walkButtons}>
      <FallenGroup sentences={fallen} onGo={onGoFallen} />
      {groups.length === 0 && fallen.length === 0 ? <p className={styles.nothing}>{t('proof.nothing')}</p> : null}
      {problems.map(({ kind, message }) => (
        <p key={`${kind} ${message}`} className={styles.problem}>
          {message}
        </p>
      ))}
      {quotes.length === 0 ? null : (
        <section>
          <h3 className={styles.heading}>{t('proof.quotes')}</h3>
          {quotes.map((quote) => (
            <button
              key={`${String(quote.block)} ${quote.text}`}
              type="button"
              className={styles.row}
              onClick={() => go(quote)}
            >
              <SentenceStateIcon state="disputed" />
              <span>
                <b>{t(quote.state === 'altered' ? 'proof.altered' : 'proof.quoteMissing')}</b> “{quote.text}”
              </span>
            </button>
          ))}
        </section>
      )}
      {groups.map(({ state, members }) => (
        <section key={state}>
          <h3 className={styles.heading}>
            <SentenceStateIcon state={state} />
            {t(`proof.${state}`)}
            <span>{members.length}</span>
          </h3>
          {members.map((sentence, index) => (
            <button
              key={`${String(sentence.block)} ${String(index)}`}
              type="button"
              className={styles.row}
              onClick={() => go(sentence)}
            >
              {sentence.text}
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}

interface FallenGroupProps {
  readonly sentences: readonly CheckedSentence[];
  onGo(sentence: CheckedSentence): void;
}

/** What fell comes before all else: it stood once, and others may have read it so. */
function FallenGroup({ sentences, onGo }: FallenGroupProps) {
  const { t } = useTranslation('paper');
  const { t: flagWord } = useTranslation('ripple');
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        <Unlink className={`${styles.icon} ${styles.fallen}`} size={13} strokeWidth={2.25} aria-hidden />
        {t('proof.fallen')}
        <span>{sentences.length}</span>
      </h3>
      {sentences.map((sentence, index) => (
        <button
          key={`${String(sentence.block)} ${String(index)}`}
          type="button"
          className={styles.row}
          onClick={() => onGo(sentence)}
        >
          <span>
            <b>{sentence.flags.map((flag) => flagWord(`flag.${flag}`)).join(', ')}</b> {sentence.text}
          </span>
        </button>
      ))}
    </section>
  );
}

/** The arrow keys walk the sentences of all groups. */
function walkButtons(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLButtonElement ? rows.indexOf(activeElement) : -1;
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
}
