import {
  AtSign,
  Bold,
  ChevronDown,
  Italic,
  Link,
  List,
  type LucideIcon,
  Quote,
  Redo2,
  Superscript,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { Toolbar as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuGroup } from '../../ui/Menu';
import { tableActions } from '../table/table-actions';
import { afterMenu } from './after-menu';
import { type BlockKind, blockKinds } from './set-block';
import styles from './Toolbar.module.css';
import { useEditorActions } from './use-editor-actions';
import { type OfferedFormat, useCanUndo, useFormatState } from './use-format-state';

const blockShortcuts: Readonly<Partial<Record<BlockKind, string>>> = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+9',
};
const listKinds: ReadonlySet<BlockKind> = new Set(['bullet', 'number', 'check']);

/** The tools of the text, in one thin row. Arrow keys walk it; everything in it has a key of its own too. */
export function Toolbar() {
  const { t } = useTranslation('paper');
  const state = useFormatState();
  const { canUndo, canRedo } = useCanUndo();
  const actions = useEditorActions();
  const formatTool = (format: OfferedFormat, icon: LucideIcon, shortcut: string): ReactElement => (
    <Tool
      className={format === 'underline' ? styles.underlineTool : undefined}
      label={t(`format.${format}`)}
      icon={icon}
      shortcut={shortcut}
      isPressed={state.formats.split(' ').includes(format)}
      onClick={() => actions.format(format)}
    />
  );
  const blockItem = (kind: BlockKind) => ({
    id: kind,
    label: t(`block.${kind}`),
    isChecked: state.block === kind,
    ...(blockShortcuts[kind] === undefined ? {} : { shortcut: blockShortcuts[kind] }),
    run: afterMenu(() => actions.block(kind)),
  });
  const formatItem = (format: OfferedFormat) => ({
    id: format,
    label: t(`format.${format}`),
    isChecked: state.formats.split(' ').includes(format),
    run: afterMenu(() => actions.format(format)),
  });
  const tableGroups: readonly MenuGroup[] = state.isInTable
    ? [
        {
          id: 'table',
          items: tableActions.map((action) => ({
            id: action,
            label: t(`table.${action}`),
            isDanger: action.startsWith('delete'),
            run: afterMenu(() => actions.changeTable(action)),
          })),
        },
      ]
    : [];
  return (
    <Primitive.Root className={styles.bar} aria-label={t('toolbar.label')}>
      <Menu
        groups={[{ id: 'blocks', items: blockKinds.filter((kind) => !listKinds.has(kind)).map(blockItem) }]}
        trigger={
          <Primitive.Button
            className={styles.choice}
            aria-label={t('toolbar.block', { block: t(`block.${state.block}`) })}
          >
            {t(`block.${state.block}`)}
            <ChevronDown size={12} aria-hidden />
          </Primitive.Button>
        }
      />
      {formatTool('bold', Bold, 'Mod+B')}
      {formatTool('italic', Italic, 'Mod+I')}
      {formatTool('underline', Underline, 'Mod+U')}
      <Menu
        groups={[
          {
            id: 'formats',
            items: (['strikethrough', 'superscript', 'subscript', 'code'] as const).map(formatItem),
          },
        ]}
        trigger={
          <Primitive.Button className={styles.more} aria-label={t('toolbar.moreFormats')}>
            <Superscript size={15} strokeWidth={1.75} aria-hidden />
            <ChevronDown size={11} aria-hidden />
          </Primitive.Button>
        }
      />
      <Primitive.Separator className={styles.rule} />
      <Menu
        groups={[{ id: 'lists', items: [...listKinds].map(blockItem) }]}
        trigger={
          <Primitive.Button className={styles.more} aria-label={t('toolbar.lists')}>
            <List size={15} strokeWidth={1.75} aria-hidden />
            <ChevronDown size={11} aria-hidden />
          </Primitive.Button>
        }
      />
      <Tool
        label={t('block.quote')}
        icon={Quote}
        className={styles.quoteTool}
        isPressed={state.block === 'quote'}
        onClick={() => actions.block('quote')}
      />
      <Tool
        label={t('toolbar.link')}
        icon={Link}
        shortcut="Mod+K"
        isPressed={state.isLink}
        onClick={() => actions.link()}
      />
      <Tool label={t('toolbar.cite')} icon={AtSign} onClick={() => actions.cite()} />
      <Menu
        groups={[
          {
            id: 'insert',
            items: [
              { id: 'footnote', label: t('toolbar.footnote'), shortcut: 'Mod+Alt+F', run: afterMenu(actions.footnote) },
              { id: 'table', label: t('toolbar.table'), run: afterMenu(actions.table) },
              { id: 'rule', label: t('toolbar.rule'), run: afterMenu(actions.rule) },
            ],
          },
          ...tableGroups,
        ]}
        trigger={
          <Primitive.Button className={styles.more} aria-label={t('toolbar.insert')}>
            <Table size={15} strokeWidth={1.75} aria-hidden />
            <ChevronDown size={11} aria-hidden />
          </Primitive.Button>
        }
      />
      <span className={styles.end}>
        <Tool
          label={t('toolbar.undo')}
          icon={Undo2}
          shortcut="Mod+Z"
          disabled={!canUndo}
          onClick={() => actions.undo()}
        />
        <Tool
          label={t('toolbar.redo')}
          icon={Redo2}
          shortcut="Mod+Shift+Z"
          disabled={!canRedo}
          onClick={() => actions.redo()}
        />
      </span>
    </Primitive.Root>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly isPressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  onClick(): void;
}

function Tool({ className, ...props }: ToolProps) {
  return (
    <Primitive.Button asChild>
      <IconButton {...props} {...(className === undefined ? {} : { className })} />
    </Primitive.Button>
  );
}
