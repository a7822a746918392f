import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useCommandRegistry } from './commands';
import { useOverlays } from './overlays-store';
import styles from './ShortcutHelp.module.css';

/** The shortcuts of everything that is open. */
export function ShortcutHelp() {
  const { t } = useTranslation('workbench');
  const hide = useOverlays((state) => state.hide);
  const commands = useCommandRegistry((state) => state.commands);
  const groups = useMemo(() => {
    const withShortcut = [...commands.values()].filter(({ shortcut }) => shortcut !== undefined);
    const headings = [...new Set(withShortcut.map(({ group }) => group))];
    return headings.map((heading) => ({ heading, members: withShortcut.filter(({ group }) => group === heading) }));
  }, [commands]);
  return (
    <Dialog isOpen isWide title={t('command.shortcuts')} onOpenChange={hide}>
      <div className={styles.groups}>
        {groups.map(({ heading, members }) => (
          <section key={heading} className={styles.group}>
            <h3 className={styles.heading}>{heading}</h3>
            <dl>
              {members.map(({ id, title, shortcut = '' }) => (
                <div key={id} className={styles.row}>
                  <dt>{title}</dt>
                  <dd>
                    <Kbd shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
