import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, type LexicalEditor } from 'lexical';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusDialog } from '../../facts/StatusDialog';
import { useSetStatus } from '../../facts/use-set-status';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import { goToSentence } from '../sentence/go-to-sentence';
import { useDetails, usePaperSession } from '../session/session-context';
import { FallenPanel } from './FallenPanel';
import { fallenSentences, indexOfFallen, stepToFallen } from './fallen-sentences';

const nextKey = 'F4';
const formerKey = 'Shift+F4';

/** The walk through the sentences that rest on what fell, and what is told of the one it is at. */
export function FallenSentences({ side }: { readonly side: PaneSide }) {
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  const check = useDetails((details) => details.check);
  const place = useDetails((details) => details.fallen);
  const sentences = useMemo(() => fallenSentences(check), [check]);
  const index = place === null ? -1 : indexOfFallen(sentences, place);
  const shown = sentences[index];
  const setStatus = useSetStatus();
  const walk = useRef((_step: 1 | -1) => {});
  walk.current = (step) => {
    const next = stepToFallen(sentences, place ?? blockOfCaret(editor), step);
    if (next === undefined) return;
    const { block, text } = next;
    session.showFallen(null);
    goToSentence(editor, block, text, () => session.showFallen({ block, text }));
  };
  useWalkCommands(side, sentences.length > 0, walk);
  useEffect(() => {
    // Settled, or written anew: nothing is left to tell.
    if (place !== null && shown === undefined) session.showFallen(null);
  }, [place, shown, session]);
  useFocusAfter(editor, setStatus.wish !== null);
  return (
    <>
      {shown === undefined ? null : (
        <FallenPanel
          key={`${String(shown.block)} ${shown.text}`}
          sentence={shown}
          index={index}
          total={sentences.length}
          onStep={(step) => walk.current(step)}
          onJudge={(factId, status) => {
            session.showFallen(null);
            setStatus.ask([factId], status);
          }}
          onClose={() => session.showFallen(null)}
        />
      )}
      <StatusDialog control={setStatus} />
    </>
  );
}

/** 0-based index of the top-level block with the caret; 0 before there is one. */
function blockOfCaret(editor: LexicalEditor): number {
  return editor.read(() => {
    const block = $getSelection()?.getNodes()[0]?.getTopLevelElement();
    return block?.getIndexWithinParent() ?? 0;
  });
}

/** The dialog came from a panel that is gone by then, so the text takes the focus back. */
function useFocusAfter(editor: LexicalEditor, isAsking: boolean): void {
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) editor.focus();
    wasAsking.current = isAsking;
  }, [editor, isAsking]);
}

function useWalkCommands(side: PaneSide, hasFallen: boolean, walk: { readonly current: (step: 1 | -1) => void }): void {
  const { t } = useTranslation('paper');
  const isActive = useWorkbench(({ activePane, beside }) => (beside === null ? 'main' : activePane) === side);
  const commands = useMemo((): readonly Command[] => {
    if (!isActive) return [];
    const shared = { group: t('command.group'), isEnabled: hasFallen };
    return [
      {
        ...shared,
        id: 'paper.fallen.next',
        title: t('fallen.next'),
        shortcut: nextKey,
        run: () => walk.current(1),
      },
      {
        ...shared,
        id: 'paper.fallen.former',
        title: t('fallen.former'),
        shortcut: formerKey,
        run: () => walk.current(-1),
      },
    ];
  }, [t, isActive, hasFallen, walk]);
  useCommands(commands);
}
