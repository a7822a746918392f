import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { UNDO_COMMAND } from 'lexical';
import { ChevronDown, ChevronUp, Unlink } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../../contract/facts';
import type { CheckedSentence } from '../../../contract/papers';
import type { PaperFlag } from '../../../contract/ripple';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { FailureNote } from '../../ui/FailureNote';
import { IconButton } from '../../ui/IconButton';
import { LoadingBar } from '../../ui/LoadingBar';
import { useToasts } from '../../ui/use-toasts';
import { $unlinkFact } from '../fact-link/unlink-fact';
import { sentenceRange } from '../sentence/go-to-sentence';
import { usePaperSession } from '../session/session-context';
import { FallenFact } from './FallenFact';
import styles from './FallenPanel.module.css';

interface FallenPanelProps {
  readonly sentence: CheckedSentence;
  /** 0-based, among the flagged sentences of the paper. */
  readonly index: number;
  readonly total: number;
  onStep(step: 1 | -1): void;
  onJudge(factId: string, status: FactStatus): void;
  onClose(): void;
}

/** Under a sentence that rests on what fell: which facts, what happened to them, and what can be done. */
export function FallenPanel({ sentence, index, total, onStep, onJudge, onClose }: FallenPanelProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const [editor] = useLexicalComposerContext();
  const { block, text } = sentence;
  const [range] = useState(() => sentenceRange(editor, block, text));
  const hasLeft = useRef(false);
  const unlink = useUnlink(sentence, onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F4' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onStep(event.shiftKey ? -1 : 1);
  };
  if (range === null) return null;
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Popover.Anchor virtualRef={{ current: range }} />
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          aria-label={t('fallen.title')}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => {
            // Its first button would show its hint over what there is to read.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          onInteractOutside={() => {
            hasLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!hasLeft.current) editor.focus();
          }}
        >
          <div className={styles.head}>
            <Unlink size={13} strokeWidth={2} aria-hidden />
            <h2>{t('fallen.title')}</h2>
            {total < 2 ? null : (
              <span className={styles.walk}>
                {t('fallen.place', { index: formats.number(index + 1), total: formats.number(total) })}
                <IconButton
                  label={t('fallen.former')}
                  icon={ChevronUp}
                  shortcut="Shift+F4"
                  onClick={() => onStep(-1)}
                />
                <IconButton label={t('fallen.next')} icon={ChevronDown} shortcut="F4" onClick={() => onStep(1)} />
              </span>
            )}
          </div>
          <FallenFacts sentence={sentence} onJudge={onJudge} onUnlink={unlink} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface FallenFactsProps extends Pick<FallenPanelProps, 'sentence' | 'onJudge'> {
  onUnlink(flag: PaperFlag): void;
}

function FallenFacts({ sentence: { factIds }, onJudge, onUnlink }: FallenFactsProps) {
  const { t } = useTranslation('paper');
  const { paperId } = usePaperSession();
  const { data, error, refetch } = useRequest('ripple.flags', { paper: paperId }, { keepsPrevious: true });
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingBar label={t('fallen.loading')} />;
  const facts = new Map<string, Map<PaperFlag['kind'], PaperFlag>>();
  for (const flag of data.flags) {
    if (!factIds.includes(flag.factId)) continue;
    facts.set(flag.factId, (facts.get(flag.factId) ?? new Map()).set(flag.kind, flag));
  }
  return (
    <ul className={styles.facts}>
      {[...facts].map(([factId, flags]) => (
        <FallenFact key={factId} flags={[...flags.values()]} onJudge={onJudge} onUnlink={onUnlink} />
      ))}
    </ul>
  );
}

/** Takes the link away in the text, and offers to bring it back. */
function useUnlink({ block, text }: CheckedSentence, onClose: () => void): (flag: PaperFlag) => void {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  return ({ factId, statement }) => {
    const { show } = useToasts.getState();
    let unlinked = 0;
    editor.update(
      () => {
        unlinked = $unlinkFact(block, text, factId);
      },
      { discrete: true },
    );
    onClose();
    if (unlinked === 0) {
      show({ message: t('fallen.inFootnote') });
      return;
    }
    show({
      message: statement === '' ? t('fallen.unlinkedRemoved') : t('fallen.unlinked', { statement }),
      action: { label: t('fallen.undo'), run: () => editor.dispatchCommand(UNDO_COMMAND, undefined) },
    });
  };
}
