import { ContextMenu as Primitive } from 'radix-ui';
import { Fragment, type ReactElement } from 'react';
import { Kbd } from './Kbd';
import type { MenuGroup } from './Menu';
import styles from './Menu.module.css';

interface ContextMenuProps {
  readonly groups: readonly MenuGroup[];
  /** One element that takes a ref: a right click on it opens the menu, and so does the menu key while it has the focus. */
  readonly children: ReactElement;
}

/** The menu of a thing itself, where it stands. */
export function ContextMenu({ groups, children }: ContextMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.menu} collisionPadding={8}>
          {groups.map(({ id, items }, index) => (
            <Fragment key={id}>
              {index === 0 ? null : <Primitive.Separator className={styles.rule} />}
              {items.map(({ id: itemId, label, shortcut, isEnabled = true, isDanger, run }) => (
                <Primitive.Item
                  key={itemId}
                  className={[styles.item, isDanger === true ? styles.isDanger : undefined].filter(Boolean).join(' ')}
                  disabled={!isEnabled}
                  onSelect={run}
                >
                  {label}
                  {shortcut === undefined ? null : (
                    <span className={styles.end}>
                      <Kbd shortcut={shortcut} />
                    </span>
                  )}
                </Primitive.Item>
              ))}
            </Fragment>
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
