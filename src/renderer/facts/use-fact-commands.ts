import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import { type Command, useCommands } from '../workbench/commands';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import { factStatuses, statusKeys } from './fact-statuses';

interface FactCommands {
  /** Whether there is a fact to act on. */
  readonly isEnabled: boolean;
  setStatus(status: FactStatus): void;
  readonly remove?: () => void;
  readonly make?: () => void;
  readonly addEvidence?: () => void;
}

const none: readonly Command[] = [];

/** The commands of the fact screens, for as long as their pane is the active one. */
export function useFactCommands(side: PaneSide, actions: FactCommands): void {
  const { t } = useTranslation('facts');
  const isActive = useWorkbench((state) => state.activePane === side);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const { isEnabled } = actions;
  const canRemove = actions.remove !== undefined;
  const canMake = actions.make !== undefined;
  const canAdd = actions.addEvidence !== undefined;
  const commands = useMemo((): readonly Command[] => {
    const shared = { group: t('group') };
    const command = (id: string, title: string, shortcut: string, run: () => void): Command => ({
      ...shared,
      id: `facts.${id}`,
      title,
      shortcut,
      run,
    });
    return [
      ...factStatuses.map((status) => ({
        ...command(`status.${status}`, t('command.status', { status: t(`status.${status}`) }), statusKeys[status], () =>
          latest.current.setStatus(status),
        ),
        isEnabled,
      })),
      ...(canMake ? [command('new', t('bar.new'), 'N', () => latest.current.make?.())] : []),
      ...(canAdd ? [command('evidence', t('evidence.add'), 'E', () => latest.current.addEvidence?.())] : []),
      ...(canRemove
        ? [{ ...command('remove', t('command.remove'), 'Delete', () => latest.current.remove?.()), isEnabled }]
        : []),
    ];
  }, [t, isEnabled, canMake, canAdd, canRemove]);
  useCommands(isActive ? commands : none);
}
