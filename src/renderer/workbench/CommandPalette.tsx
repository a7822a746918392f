import { Command as Palette } from 'cmdk';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd';
import styles from './CommandPalette.module.css';
import { type Command, useCommandRegistry } from './commands';
import { ListOverlay } from './ListOverlay';

/** Every command of what is open, with its shortcut. */
export function CommandPalette() {
  const { t } = useTranslation('workbench');
  const commands = useCommandRegistry((state) => state.commands);
  const groups = useMemo(() => groupCommands([...commands.values()]), [commands]);
  return (
    <ListOverlay label={t('command.palette')}>
      {(choose) => (
        <Palette label={t('command.palette')} loop>
          <Palette.Input className={styles.input} placeholder={t('palette.placeholder')} autoFocus />
          <Palette.Empty className={styles.none}>{t('palette.none')}</Palette.Empty>
          <Palette.List className={styles.list} label={t('palette.list')}>
            {groups.map(([heading, members]) => (
              <Palette.Group key={heading} heading={heading}>
                {members.map(({ id, title, shortcut, isEnabled, run }) => (
                  <Palette.Item
                    key={id}
                    value={`${title} ${id}`}
                    disabled={isEnabled === false}
                    className={styles.item}
                    onSelect={() => choose(run)}
                  >
                    <span className={styles.title}>{title}</span>
                    {shortcut === undefined ? null : (
                      <span className={styles.end}>
                        <Kbd shortcut={shortcut} />
                      </span>
                    )}
                  </Palette.Item>
                ))}
              </Palette.Group>
            ))}
          </Palette.List>
        </Palette>
      )}
    </ListOverlay>
  );
}

/** By heading; what came last, the open screen's own commands, stands first. */
function groupCommands(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (command.id === 'workbench.palette') continue;
    const members = groups.get(command.group) ?? [];
    members.push(command);
    groups.set(command.group, members);
  }
  return [...groups].reverse();
}
