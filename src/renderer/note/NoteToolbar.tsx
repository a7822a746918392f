import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { Bold, Heading, Italic, Link, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { LinkField } from './LinkField';
import styles from './Note.module.css';

interface Shape {
  readonly block: 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** '' outside a link. */
  readonly url: string;
}

const plain: Shape = { block: 'paragraph', isBold: false, isItalic: false, url: '' };

/** What the caret stands in. */
function $readShape(): Shape {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return plain;
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isLinkNode);
  return {
    block: $readBlock(node),
    isBold: selection.hasFormat('bold'),
    isItalic: selection.hasFormat('italic'),
    url: $isLinkNode(link) ? link.getURL() : '',
  };
}

function $readBlock(node: Parameters<typeof $findMatchingParent>[0]): Shape['block'] {
  const list = $findMatchingParent(node, $isListNode);
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet';
  if ($findMatchingParent(node, $isHeadingNode) !== null) return 'heading';
  return $findMatchingParent(node, $isQuoteNode) === null ? 'paragraph' : 'quote';
}

function setBlock(editor: LexicalEditor, make: () => ElementNode): void {
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $setBlocksType(selection, make);
  });
}

/** The few tools a note needs; the same things come by Markdown and by shortcut. */
export function NoteToolbar() {
  const { t } = useTranslation('note');
  const [editor] = useLexicalComposerContext();
  const [shape, setShape] = useState(plain);
  const [isLinking, setLinking] = useState(false);
  useEffect(() => {
    const read = () => {
      setShape(editor.getEditorState().read($readShape));
      return false;
    };
    return mergeRegister(
      editor.registerUpdateListener(() => void read()),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, read, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isLinkKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.shiftKey;
          if (!isLinkKey) return false;
          event.preventDefault();
          setLinking(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);

  const toggleList = (kind: 'bullet' | 'number') => {
    const insert = kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    editor.dispatchCommand(shape.block === kind ? REMOVE_LIST_COMMAND : insert, undefined);
  };
  const toggleBlock = (kind: 'heading' | 'quote') => {
    if (shape.block === kind) setBlock(editor, $createParagraphNode);
    else setBlock(editor, kind === 'quote' ? () => $createQuoteNode() : () => $createHeadingNode('h3'));
  };
  const tools: readonly Tool[] = [
    tool('bold', Bold, shape.isBold, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'), 'Mod+B'),
    tool('italic', Italic, shape.isItalic, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'), 'Mod+I'),
    tool('heading', Heading, shape.block === 'heading', () => toggleBlock('heading')),
    tool('list', List, shape.block === 'bullet', () => toggleList('bullet')),
    tool('numbers', ListOrdered, shape.block === 'number', () => toggleList('number')),
    tool('quote', Quote, shape.block === 'quote', () => toggleBlock('quote')),
    tool('link', Link, shape.url !== '', () => setLinking(!isLinking), 'Mod+K'),
  ];
  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
        {tools.map(({ id, icon, isPressed, shortcut, run }) => (
          <IconButton
            key={id}
            label={t(`tool.${id}`)}
            icon={icon}
            isPressed={isPressed}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
            {...(shortcut === undefined ? {} : { shortcut })}
          />
        ))}
      </div>
      {isLinking ? (
        <LinkField
          url={shape.url}
          onDone={(url) => {
            setLinking(false);
            editor.focus();
            if (url !== null) editor.dispatchCommand(TOGGLE_LINK_COMMAND, url === '' ? null : url);
          }}
        />
      ) : null}
    </>
  );
}

type ToolId = 'bold' | 'italic' | 'heading' | 'list' | 'numbers' | 'quote' | 'link';

interface Tool {
  readonly id: ToolId;
  readonly icon: LucideIcon;
  readonly isPressed: boolean;
  readonly shortcut?: string;
  run(): void;
}

function tool(id: ToolId, icon: LucideIcon, isPressed: boolean, run: () => void, shortcut?: string): Tool {
  return { id, icon, isPressed, run, ...(shortcut === undefined ? {} : { shortcut }) };
}
