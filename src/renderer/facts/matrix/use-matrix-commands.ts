import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import { searchKey } from '../page/use-page-commands';

const none: readonly Command[] = [];

/** The command that records a search in the active cell, for as long as the pane of the matrix is the active one. */
export function useMatrixCommands(side: PaneSide, isEnabled: boolean, recordSearch: () => void): void {
  const { t } = useTranslation('facts');
  const isActive = useWorkbench((state) => state.activePane === side);
  const latest = useRef(recordSearch);
  useEffect(() => {
    latest.current = recordSearch;
  });
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'facts.matrix.search',
        group: t('group'),
        title: t('matrix.command.search'),
        shortcut: searchKey,
        isEnabled,
        run: () => latest.current(),
      },
    ],
    [t, isEnabled],
  );
  useCommands(isActive ? commands : none);
}
