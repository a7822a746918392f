import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../workbench/commands';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';

/** Offers the conflicts of a source while the pane that shows it is the active one. */
export function useSourceConflicts(source: string, side: PaneSide): void {
  const { t } = useTranslation('conflicts');
  const isActive = useWorkbench((state) => state.activePane === side);
  const commands = useMemo(
    () =>
      isActive
        ? [
            {
              id: 'conflicts.ofSource',
              title: t('command.ofSource'),
              group: t('title'),
              run: () => useWorkbench.getState().open({ kind: 'conflicts', source }),
            },
          ]
        : [],
    [t, isActive, source],
  );
  useCommands(commands);
}
