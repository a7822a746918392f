import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Fragment, type ReactElement } from 'react';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isEnabled?: boolean;
  /** Shows a tick, for a choice among several. */
  readonly isChecked?: boolean;
  readonly isDanger?: boolean;
  /** The menu stays open, so that several can be ticked. */
  readonly staysOpen?: boolean;
  run(): void;
}

export interface MenuGroup {
  readonly id: string;
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  /** One element that takes a ref. */
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'end';
}

/** A menu under its button; groups are parted by a line. */
export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align={align} sideOffset={4} collisionPadding={8}>
          {groups.map(({ id, heading, items }, index) => (
            <Fragment key={id}>
              {index === 0 ? null : <DropdownMenu.Separator className={styles.rule} />}
              {heading === undefined ? null : (
                <DropdownMenu.Label className={styles.heading}>{heading}</DropdownMenu.Label>
              )}
              {items.map((item) => (
                <MenuEntry key={item.id} item={item} />
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuEntry({ item }: { readonly item: MenuItem }) {
  const { label, icon: Icon, shortcut, isEnabled = true, isChecked, isDanger, staysOpen = false, run } = item;
  const shared = {
    className: [styles.item, isDanger === true ? styles.isDanger : undefined].filter(Boolean).join(' '),
    disabled: !isEnabled,
    onSelect: (event: Event) => {
      if (staysOpen) event.preventDefault();
      run();
    },
  };
  const content = (
    <>
      {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {label}
      {shortcut === undefined ? null : (
        <span className={styles.end}>
          <Kbd shortcut={shortcut} />
        </span>
      )}
    </>
  );
  if (isChecked === undefined) return <DropdownMenu.Item {...shared}>{content}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...shared} checked={isChecked}>
      <span className={styles.check}>{isChecked ? <Check size={14} aria-hidden /> : null}</span>
      {content}
    </DropdownMenu.CheckboxItem>
  );
}
