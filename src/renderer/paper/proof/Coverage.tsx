import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedSentence, PaperCheck, SentenceState } from '../../../contract/papers';
import { useFormats } from '../../i18n/format';
import { FailureNote } from '../../ui/FailureNote';
import { Popover } from '../../ui/Popover';
import { goToSentence } from '../sentence/go-to-sentence';
import { useDetails, usePaperSession } from '../session/session-context';
import styles from './proof.module.css';
import { SentenceStateIcon } from './SentenceStateIcon';

// What needs a look comes first.
const order = ['naked', 'disputed', 'unverified', 'vouched'] as const satisfies readonly SentenceState[];
const barOrder = ['vouched', 'disputed', 'naked', 'unverified'] as const satisfies readonly SentenceState[];

/** How much of the paper is vouched for, and behind it every sentence by what it rests on. */
export function Coverage({ hasRoom }: { readonly hasRoom: boolean }) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const session = usePaperSession();
  const [isOpen, setOpen] = useState(false);
  const check = useDetails((details) => details.check);
  const failure = useDetails((details) => details.checkFailure);
  if (check === null && failure === null) return null;
  const label = check === null ? t('proof.unknown') : t('proof.coverage', { share: formats.percent(check.coverage) });
  return (
    <Popover
      label={t('proof.panel')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.coverage} aria-label={label} title={hasRoom ? undefined : label}>
          {check === null || !hasRoom ? null : <CoverageBar check={check} />}
          {check === null || hasRoom ? label : formats.percent(check.coverage)}
        </button>
      }
    >
      {failure === null ? null : <FailureNote failure={failure} onRetry={() => void session.checkNow()} />}
      {check === null ? null : <SentenceList check={check} onChosen={() => setOpen(false)} />}
    </Popover>
  );
}

function countOf({ sentences }: PaperCheck, state: SentenceState): number {
  return sentences.filter((sentence) => sentence.state === state).length;
}

function CoverageBar({ check }: { readonly check: PaperCheck }) {
  return (
    <span className={styles.bar} aria-hidden>
      {barOrder.map((state) => (
        <i key={state} className={styles[state]} style={{ flexGrow: countOf(check, state) }} />
      ))}
    </span>
  );
}

interface SentenceListProps {
  readonly check: PaperCheck;
  onChosen(): void;
}

function SentenceList({ check, onChosen }: SentenceListProps) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const go = ({ block, text }: Pick<CheckedSentence, 'block' | 'text'>) => {
    onChosen();
    goToSentence(editor, block, text);
  };
  const groups = order
    .map((state) => ({ state, members: check.sentences.filter((sentence) => sentence.state === state) }))
    .filter(({ members }) => members.length > 0);
  const quotes = check.quotes.filter(({ state }) => state === 'altered' || state === 'missing');
  return (
    <div className={styles.list}>
      {groups.length === 0 ? <p className={styles.nothing}>{t('proof.nothing')}</p> : null}
      {check.problems.map(({ kind, message }) => (
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
