import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type NodeKey, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { Copy, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitationItem } from '../../../contract/papers';
import { Button } from '../../ui/Button';
import { AnchoredPanel } from '../editor/AnchoredPanel';
import { useFormatted } from '../session/session-context';
import { AddWork } from './AddWork';
import { CitationHtml } from './CitationHtml';
import { CitationItemFields } from './CitationItemFields';
import { $isCitationNode } from './CitationNode';
import styles from './CitationPanel.module.css';
import { copyCitation } from './copy-citation';
import { $removeWithSpace } from './remove-with-space';

interface CitationPanelProps {
  readonly nodeKey: NodeKey;
  onClose(): void;
}

interface Content {
  readonly citationId: string;
  readonly items: readonly CitationItem[];
}

/** Everything about one citation: its works with locators, order, what stands before and after. Changes show at once. */
export function CitationPanel({ nodeKey, onClose }: CitationPanelProps) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const hasEdited = useRef(false);
  const [{ citationId, items }, setContent] = useState<Content>(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isCitationNode(node)
        ? { citationId: node.getCitationId(), items: node.getItems() }
        : { citationId: '', items: [] };
    }),
  );
  const formatted = useFormatted(({ byId }) => byId.get(citationId));

  const change = useCallback(
    (next: readonly CitationItem[]) => {
      // One step of undo for everything that is changed while the panel is open.
      const tag = hasEdited.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
      hasEdited.current = true;
      setContent({ citationId, items: next });
      editor.update(
        () => {
          const node = $getNodeByKey(nodeKey);
          if ($isCitationNode(node)) node.setItems(next);
        },
        { tag: [tag, SKIP_DOM_SELECTION_TAG] },
      );
    },
    [editor, nodeKey, citationId],
  );

  const removeAll = () => {
    onClose();
    editor.update(() => $removeWithSpace(nodeKey), { tag: HISTORY_PUSH_TAG });
  };
  const removeItem = (index: number) => {
    if (items.length === 1) removeAll();
    else change(items.filter((_, at) => at !== index));
  };
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    change(next);
  };

  return (
    <AnchoredPanel nodeKey={nodeKey} label={t('citation.panel')} onClose={onClose}>
      <p className={styles.preview} aria-live="polite">
        {formatted === undefined ? '…' : <CitationHtml html={formatted.html} />}
      </p>
      <ol className={styles.items} aria-label={t('citation.works')}>
        {items.map((item, index) => (
          <CitationItemFields
            key={`${item.sourceId} ${String(occurrence(items, index))}`}
            item={item}
            position={index}
            count={items.length}
            onChange={(next) => change(items.map((former, at) => (at === index ? next : former)))}
            onMove={(to) => move(index, to)}
            onRemove={() => removeItem(index)}
          />
        ))}
      </ol>
      <AddWork onAdd={(sourceId) => change([...items, { sourceId }])} />
      <div className={styles.foot}>
        <Button variant="quiet" onClick={() => void copyCitation(formatted?.text ?? '', t)}>
          <Copy size={14} aria-hidden />
          {t('citation.copy')}
        </Button>
        <Button variant="danger" onClick={removeAll}>
          <Trash2 size={14} aria-hidden />
          {t('citation.remove')}
        </Button>
      </div>
    </AnchoredPanel>
  );
}

/** The same work may stand in a citation twice; keys of rows must differ and stay while rows move. */
function occurrence(items: readonly CitationItem[], index: number): number {
  const { sourceId } = items[index] ?? {};
  return items.slice(0, index).filter((item) => item.sourceId === sourceId).length;
}
