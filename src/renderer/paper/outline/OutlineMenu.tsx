import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $isElementNode } from 'lexical';
import { ListTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { afterMenu } from '../editor/after-menu';
import { goToSentence } from '../sentence/go-to-sentence';
import { useHeadings } from './use-headings';

/** Jumps to a heading; nothing while there are none. */
export function OutlineMenu() {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const headings = useHeadings();
  if (headings.length === 0) return null;
  const go = (block: number, text: string) => {
    // Headings are looked through in pauses: the one meant may have moved a line since.
    const now = editor.read(() => {
      const blocks = $getRoot().getChildren();
      const isIt = (index: number) => $isElementNode(blocks[index]) && blocks[index].getTextContent() === text;
      return isIt(block) ? block : blocks.findIndex((_, index) => isIt(index));
    });
    goToSentence(editor, now === -1 ? block : now);
  };
  return (
    <Menu
      align="end"
      groups={[
        {
          id: 'headings',
          heading: t('outline.heading'),
          items: headings.map(({ block, level, text }) => ({
            id: String(block),
            label: `${'\u2003'.repeat(level - 1)}${text === '' ? t('outline.untitled') : text}`,
            run: afterMenu(() => go(block, text)),
          })),
        },
      ]}
      trigger={<IconButton label={t('outline.menu')} icon={ListTree} />}
    />
  );
}
