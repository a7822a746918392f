import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { HorizontalRulePlugin } from '@lexical/react/LexicalHorizontalRulePlugin';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../contract/papers';
import { useToasts } from '../../ui/use-toasts';
import { PaneBar } from '../../workbench/PaneBar';
import { type PaneSide, type PaperFocus, useWorkbench } from '../../workbench/workbench-store';
import { ExportMenu } from '../bar/ExportMenu';
import { StylePicker } from '../bar/StylePicker';
import { useHasRoom } from '../bar/use-has-room';
import { CiteList } from '../cite-list/CiteList';
import { createEditorScope, EditorScopeContext } from '../editor/editor-scope';
import { PaperPanels } from '../editor/PaperPanels';
import { createPaperExtension, knownNodeTypes } from '../editor/paper-extension';
import { TextSurface } from '../editor/TextSurface';
import { Toolbar } from '../editor/Toolbar';
import { usePaperCommands } from '../editor/use-paper-commands';
import { OutlineMenu } from '../outline/OutlineMenu';
import { Coverage } from '../proof/Coverage';
import { FallenSentences } from '../proof/FallenSentences';
import { ProofMarks } from '../proof/ProofMarks';
import { followCaret } from '../sentence/follow-caret';
import { goToSentence } from '../sentence/go-to-sentence';
import { createPaperSession, type PaperSession } from '../session/paper-session';
import { readPaperState } from '../session/read-paper-state';
import { PaperSessionContext, useDetails } from '../session/session-context';
import { Bibliography } from './Bibliography';
import { SaveLine } from './SaveLine';
import styles from './sheet.module.css';
import { TitleField } from './TitleField';

interface PaperPageProps {
  /** As it was when it was opened. */
  readonly paper: Paper;
  readonly side: PaneSide;
  readonly focus: PaperFocus | undefined;
}

/** The sheet of one paper: title, text, notes and bibliography, with its tools. */
export function PaperPage({ paper, side, focus }: PaperPageProps) {
  const { t } = useTranslation('paper');
  const screen = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const scope = useMemo(createEditorScope, []);
  const session = useMemo(() => createPaperSession(paper, knownNodeTypes), [paper]);
  const extension = useMemo(() => {
    const state = readPaperState(paper.state, knownNodeTypes);
    return createPaperExtension({ state, scope, onCitationsChange: session.touchCitations });
  }, [paper, scope, session]);
  return (
    <PaperSessionContext value={session}>
      <EditorScopeContext value={scope}>
        <LexicalExtensionComposer extension={extension} contentEditable={null}>
          <Connection session={session} side={side} focus={focus} />
          <HorizontalRulePlugin />
          <PaperBar screen={screen} />
          <div ref={screen} className={styles.screen}>
            <Toolbar />
            <div className={styles.sheet}>
              <TitleField />
              <SaveLine />
              <div ref={body} className={styles.body}>
                <ProofMarks body={body} />
                <TextSurface className={styles.text} label={t('editor.label')} placeholder={t('editor.placeholder')} />
              </div>
              <Bibliography />
            </div>
          </div>
          <CiteList />
          <PaperPanels />
          <FallenSentences side={side} />
        </LexicalExtensionComposer>
      </EditorScopeContext>
    </PaperSessionContext>
  );
}

function PaperBar({ screen }: { readonly screen: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('paper');
  const hasRoom = useHasRoom(screen);
  const title = useDetails((details) => details.title);
  return (
    <PaneBar title={title === '' ? t('sheet.untitled') : title}>
      <StylePicker hasRoom={hasRoom} />
      <Coverage hasRoom={hasRoom} />
      <OutlineMenu />
      <ExportMenu />
    </PaneBar>
  );
}

interface ConnectionProps {
  readonly session: PaperSession;
  readonly side: PaneSide;
  readonly focus: PaperFocus | undefined;
}

/** Joins the editor to its session, the chain, the commands and the places that links lead to. */
function Connection({ session, side, focus }: ConnectionProps) {
  const [editor] = useLexicalComposerContext();
  usePaperCommands(side);
  useSaving(session);
  useEffect(() => session.connect(editor), [session, editor]);
  useEffect(
    () =>
      followCaret(editor, {
        paperId: session.paperId,
        locale: () => session.details.getState().locale,
        onSubject: (subject) => useWorkbench.getState().setSubject(subject),
      }),
    [session, editor],
  );
  useEffect(() => {
    if (focus !== undefined) goToSentence(editor, focus.block, focus.sentence);
  }, [editor, focus]);
  return null;
}

/** Saves when the person turns away, and keeps what could not be saved until it can. */
function useSaving({ autosave, details }: PaperSession): void {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const flush = () => void autosave.flush();
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const stopRoot = editor.registerRootListener((root) => {
      root?.addEventListener('blur', flush);
      return () => root?.removeEventListener('blur', flush);
    });
    document.addEventListener('visibilitychange', flushHidden);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', flush);
    const sayUnsaved = async (): Promise<void> => {
      await autosave.flush();
      if (!autosave.hasUnsaved()) return;
      const retry = { label: t('sheet.retry'), run: () => void sayUnsaved() };
      const message = t('sheet.unsavedClosed', { title: details.getState().title });
      useToasts.getState().show({ message, tone: 'failure', action: retry });
    };
    return () => {
      stopRoot();
      document.removeEventListener('visibilitychange', flushHidden);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', flush);
      void sayUnsaved();
    };
  }, [editor, autosave, details, t]);
}
