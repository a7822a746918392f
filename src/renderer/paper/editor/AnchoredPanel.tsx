import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, $isNodeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { Popover } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './AnchoredPanel.module.css';

interface AnchoredPanelProps {
  readonly nodeKey: NodeKey;
  /** Names the panel for screen readers. */
  readonly label: string;
  onClose(): void;
  readonly children: ReactNode;
}

// What people come for; the buttons around it are a Tab away.
const firstField = 'input[type="text"], [contenteditable="true"]';

/** A panel under a node of the editor. Takes the focus, and gives it back to the text with Escape. */
export function AnchoredPanel({ nodeKey, label, onClose, children }: AnchoredPanelProps) {
  const [editor] = useLexicalComposerContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const hasLeft = useRef(false);
  useEffect(() => {
    const element = editor.getElementByKey(nodeKey);
    if (element === null) onClose();
    else setAnchor(element);
  }, [editor, nodeKey, onClose]);
  if (anchor === null) return null;
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            const field = event.currentTarget instanceof Element ? event.currentTarget.querySelector(firstField) : null;
            if (!(field instanceof HTMLElement)) return;
            event.preventDefault();
            field.focus();
          }}
          onInteractOutside={() => {
            hasLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!hasLeft.current) focusAfter(editor, nodeKey);
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Lexical does not take the keyboard while a node is selected, so the caret goes behind it first. */
function focusAfter(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.update(() => {
    if ($isNodeSelection($getSelection())) $getNodeByKey(nodeKey)?.selectNext();
  });
  editor.focus();
}
