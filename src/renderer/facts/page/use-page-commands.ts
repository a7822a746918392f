import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import type { DetailRefs } from './FactDetails';

/** What is being added as evidence. */
export type EvidenceDialog = 'passage' | 'search' | 'fact';

export const searchKey = '0';
export const otherFactKey = 'F';

const none: readonly Command[] = [];

/** The commands of a fact's page besides those that every screen of facts has. */
export function usePageCommands(side: PaneSide, refs: DetailRefs, openDialog: (dialog: EvidenceDialog) => void): void {
  const { t } = useTranslation('facts');
  const isActive = useWorkbench((state) => state.activePane === side);
  const { assignee, due, priority } = refs;
  const commands = useMemo((): readonly Command[] => {
    const command = (id: string, title: string, shortcut: string, run: () => void): Command => ({
      id: `facts.${id}`,
      group: t('group'),
      title,
      shortcut,
      run,
    });
    return [
      command('search', t('evidence.addSearch'), searchKey, () => openDialog('search')),
      command('otherFact', t('page.addFact'), otherFactKey, () => openDialog('fact')),
      command('assignee', t('page.command.assignee'), 'A', () => assignee.current?.focus()),
      command('due', t('page.command.due'), 'T', () => due.current?.focus()),
      command('priority', t('page.command.priority'), 'P', () => priority.current?.focus()),
    ];
  }, [t, openDialog, assignee, due, priority]);
  useCommands(isActive ? commands : none);
}
