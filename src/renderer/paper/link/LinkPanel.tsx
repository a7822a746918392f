import { $isLinkNode, LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $nodesOfType, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { ExternalLink, Unlink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../../host/call-host';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { AnchoredPanel } from '../editor/AnchoredPanel';
import styles from './LinkPanel.module.css';
import { safeUrl } from './safe-url';

interface LinkPanelProps {
  readonly nodeKey: NodeKey;
  onClose(): void;
}

/** The address of a link: change it, open it, take it away. A link that never got an address goes with the panel. */
export function LinkPanel({ nodeKey, onClose }: LinkPanelProps) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const [initial] = useState(() => readUrl(editor, nodeKey));
  const [typed, setTyped] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const url = safeUrl(typed);
  const unlink = () => {
    editor.update(() => $unwrap(nodeKey), { tag: HISTORY_PUSH_TAG });
    onClose();
  };
  const close = () => {
    if (initial === '' && readUrl(editor, nodeKey) === '') unlink();
    else onClose();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (url === null) {
      setRefused(true);
      return;
    }
    editor.update(
      () => {
        for (const link of $linksOf(nodeKey)) link.setURL(url);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    onClose();
  };
  return (
    <AnchoredPanel nodeKey={nodeKey} label={t('link.panel')} onClose={close}>
      <form className={styles.form} onSubmit={apply}>
        <TextField
          label={t('link.address')}
          value={typed}
          placeholder="https://"
          error={isRefused && url === null ? t('link.refused') : undefined}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="primary">
            {t('link.apply')}
          </Button>
          <IconButton
            label={t('link.open')}
            icon={ExternalLink}
            disabled={url === null}
            onClick={() => {
              if (url !== null) void callHost('shell.openExternal', { url });
            }}
          />
          <IconButton label={t('link.remove')} icon={Unlink} onClick={unlink} />
        </div>
      </form>
    </AnchoredPanel>
  );
}

function readUrl(editor: LexicalEditor, nodeKey: NodeKey): string {
  return editor.read(() => {
    const node = $getNodeByKey(nodeKey);
    return $isLinkNode(node) ? node.getURL() : '';
  });
}

/** The link, and its parts in other paragraphs that still wait for an address. */
function $linksOf(nodeKey: NodeKey): LinkNode[] {
  return $nodesOfType(LinkNode).filter((link) => link.getKey() === nodeKey || link.getURL() === '');
}

function $unwrap(nodeKey: NodeKey): void {
  for (const link of $linksOf(nodeKey)) {
    for (const child of link.getChildren()) link.insertBefore(child);
    link.remove();
  }
}
