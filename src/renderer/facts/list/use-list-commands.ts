import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactLayout } from '../../../contract/fact-lists';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import { factLayouts, layoutKeys } from '../fact-layouts';
import { useFactsList } from './facts-list-store';

interface ListActions {
  readonly canMerge: boolean;
  show(layout: FactLayout): void;
  merge(): void;
  save(): void;
  importTable(): void;
}

const none: readonly Command[] = [];

/** The commands of the views of facts besides those that every screen of facts has. */
export function useListCommands(side: PaneSide, actions: ListActions): void {
  const { t } = useTranslation('facts');
  const isActive = useWorkbench((state) => state.activePane === side);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const { canMerge } = actions;
  const commands = useMemo((): readonly Command[] => {
    const group = t('group');
    return [
      ...factLayouts.map((layout) => ({
        id: `facts.layout.${layout}`,
        group,
        title: t('command.layout', { layout: t(`layout.${layout}`) }),
        shortcut: layoutKeys[layout],
        run: () => latest.current.show(layout),
      })),
      {
        id: 'facts.filter',
        group,
        title: t('command.filter'),
        shortcut: '/',
        run: () => useFactsList.getState().focusFilter(),
      },
      {
        id: 'facts.merge',
        group,
        title: t('command.merge'),
        shortcut: 'M',
        isEnabled: canMerge,
        run: () => latest.current.merge(),
      },
      { id: 'facts.saveView', group, title: t('view.saveTitle'), run: () => latest.current.save() },
      { id: 'facts.import', group, title: t('import.title'), run: () => latest.current.importTable() },
    ];
  }, [t, canMerge]);
  useCommands(isActive ? commands : none);
}
