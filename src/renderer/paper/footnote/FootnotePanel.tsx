import { TEXT_FORMAT_TRANSFORMERS } from '@lexical/markdown';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import {
  $getNodeByKey,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editorState } from '../../../contract/annotations';
import { Button } from '../../ui/Button';
import { CitationExtension } from '../citation/citation-extension';
import { CiteList } from '../cite-list/CiteList';
import { AnchoredPanel } from '../editor/AnchoredPanel';
import { AtomsExtension } from '../editor/atoms-extension';
import { createEditorScope, type EditorScope, EditorScopeContext } from '../editor/editor-scope';
import { InlinePanels } from '../editor/InlinePanels';
import { SharedTextExtension } from '../editor/shared-text-extension';
import { TextSurface } from '../editor/TextSurface';
import { LinkBehaviourExtension } from '../link/link-behaviour-extension';
import { useFormatted } from '../session/session-context';
import { emptyEditorState } from './empty-editor-state';
import { $isFootnoteNode } from './FootnoteNode';
import styles from './FootnotePanel.module.css';
import { noteText } from './note-text';

interface FootnotePanelProps {
  readonly nodeKey: NodeKey;
  onClose(): void;
}

// What is written in a note reaches the paper in pauses: each time the paper's citations are looked through.
const restMs = 250;

/** The words of a footnote in a small editor of their own. A note that stays empty goes with the panel. */
export function FootnotePanel({ nodeKey, onClose }: FootnotePanelProps) {
  const { t } = useTranslation('paper');
  const [parent] = useLexicalComposerContext();
  const [initial] = useState(() => readNote(parent, nodeKey));
  const number = useFormatted(({ numbers }) => numbers.get(initial.noteId));
  const scope = useMemo(createEditorScope, []);
  const extension = useMemo(() => createNoteExtension(JSON.stringify(initial.content), scope), [initial, scope]);
  const remove = useCallback(() => {
    parent.update(() => $getNodeByKey(nodeKey)?.remove(), { tag: HISTORY_PUSH_TAG });
    onClose();
  }, [parent, nodeKey, onClose]);
  const close = useCallback(() => {
    if (noteText(readNote(parent, nodeKey).content) === '' && noteText(initial.content) === '') remove();
    else onClose();
  }, [parent, nodeKey, initial, remove, onClose]);
  const flush = useRef<() => void>(() => undefined);
  return (
    <AnchoredPanel
      nodeKey={nodeKey}
      label={t('footnote.panel')}
      onClose={() => {
        flush.current();
        close();
      }}
    >
      <EditorScopeContext value={scope}>
        <LexicalExtensionComposer extension={extension} contentEditable={null}>
          <div className={styles.note}>
            <span className={styles.number}>{number}</span>
            <TextSurface className={styles.text} label={t('footnote.label')} placeholder={t('footnote.placeholder')} />
          </div>
          <CiteList />
          <InlinePanels />
          <NoteWriter parent={parent} nodeKey={nodeKey} flush={flush} />
        </LexicalExtensionComposer>
      </EditorScopeContext>
      <div className={styles.foot}>
        <span>{t('footnote.hint')}</span>
        <Button variant="danger" onClick={remove}>
          <Trash2 size={14} aria-hidden />
          {t('footnote.remove')}
        </Button>
      </div>
    </AnchoredPanel>
  );
}

function createNoteExtension(state: string, scope: EditorScope) {
  return defineExtension({
    name: 'citewright/note',
    $initialEditorState: state,
    dependencies: [
      configExtension(SharedTextExtension, { shortcuts: TEXT_FORMAT_TRANSFORMERS }),
      CitationExtension,
      configExtension(AtomsExtension, { scope }),
      configExtension(LinkBehaviourExtension, { scope }),
    ],
  });
}

function readNote(editor: LexicalEditor, nodeKey: NodeKey) {
  return editor.read(() => {
    const node = $getNodeByKey(nodeKey);
    return $isFootnoteNode(node)
      ? { noteId: node.getNoteId(), content: node.getContent() }
      : { noteId: '', content: emptyEditorState };
  });
}

interface NoteWriterProps {
  readonly parent: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** Set to what writes the last words at once. */
  readonly flush: { current: () => void };
}

/** Carries what is written in the note into the paper, as one step of undo. */
function NoteWriter({ parent, nodeKey, flush }: NoteWriterProps) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDirty = false;
    let tag = HISTORY_PUSH_TAG;
    const write = () => {
      clearTimeout(timer);
      if (!isDirty) return;
      isDirty = false;
      const content = editorState.parse(JSON.parse(JSON.stringify(editor.getEditorState().toJSON())));
      parent.update(
        () => {
          const node = $getNodeByKey(nodeKey);
          if ($isFootnoteNode(node)) node.setContent(content);
        },
        // The focus stays in the note.
        { tag: [tag, SKIP_DOM_SELECTION_TAG], discrete: true },
      );
      tag = HISTORY_MERGE_TAG;
    };
    flush.current = write;
    editor.focus();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState }) => {
      if (prevEditorState.isEmpty() || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(write, restMs);
    });
    return () => {
      stop();
      write();
    };
  }, [editor, parent, nodeKey, flush]);
  return null;
}
