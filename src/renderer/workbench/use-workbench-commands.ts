import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../host/requests';
import { useTheme } from '../theme/theme-store';
import { type Command, useCommands } from './commands';
import { useOverlays } from './overlays-store';
import { savePreference, usePreference } from './preferences';
import { useSearchField } from './search-field-store';
import { useBackUp } from './use-back-up';
import { useHistoryActions } from './use-history-actions';
import { walkRegions } from './walk-regions';
import { useWorkbench, type View } from './workbench-store';

const openable: ReadonlySet<View['kind']> = new Set(['source', 'paper', 'fact']);

/** Splits the middle with what was open last, or folds the second pane away. */
function toggleSplit(): void {
  const { main, beside, history, open, closeBeside } = useWorkbench.getState();
  if (beside !== null) {
    closeBeside();
    return;
  }
  const last = history.findLast((view) => openable.has(view.kind) && view !== main);
  open(last ?? { kind: main.kind === 'sources' ? 'facts' : 'sources' }, 'beside');
}

/** The commands that are there whatever is open. */
export function useWorkbenchCommands(): void {
  useCommands(useNavigationCommands());
  useCommands(useLibraryCommands());
}

function useNavigationCommands(): readonly Command[] {
  const { t } = useTranslation('workbench');
  return useMemo(() => {
    const { open, back, toggleRail, toggleInspector } = useWorkbench.getState();
    const show = useOverlays.getState().show;
    const group = t('group.navigate');
    const view = t('group.view');
    return [
      {
        id: 'workbench.palette',
        title: t('command.palette'),
        shortcut: 'Mod+Shift+P',
        group,
        run: () => show('palette'),
      },
      {
        id: 'workbench.quickOpen',
        title: t('command.quickOpen'),
        shortcut: 'Mod+P',
        group,
        run: () => show('quick-open'),
      },
      {
        id: 'workbench.search',
        title: t('command.search'),
        shortcut: 'Mod+Shift+F',
        group,
        run: () => useSearchField.getState().focus(),
      },
      { id: 'workbench.back', title: t('command.back'), shortcut: 'Alt+ArrowLeft', group, run: back },
      { id: 'open.sources', title: t('command.sources'), group, run: () => open({ kind: 'sources' }) },
      { id: 'open.facts', title: t('command.facts'), group, run: () => open({ kind: 'facts' }) },
      { id: 'open.papers', title: t('command.papers'), group, run: () => open({ kind: 'papers' }) },
      { id: 'open.conflicts', title: t('rail.conflicts'), group, run: () => open({ kind: 'conflicts' }) },
      {
        id: 'open.settings',
        title: t('command.settings'),
        shortcut: 'Mod+,',
        group,
        run: () => open({ kind: 'settings' }, 'main'),
      },
      { id: 'workbench.nextPane', title: t('command.nextPane'), shortcut: 'F6', group, run: () => walkRegions(1) },
      {
        id: 'workbench.previousPane',
        title: t('command.previousPane'),
        shortcut: 'Shift+F6',
        group,
        run: () => walkRegions(-1),
      },
      { id: 'workbench.split', title: t('command.split'), shortcut: 'Mod+\\', group: view, run: toggleSplit },
      {
        id: 'workbench.rail',
        title: t('command.rail'),
        shortcut: 'Mod+B',
        isLeftToEditors: true,
        group: view,
        run: toggleRail,
      },
      {
        id: 'workbench.inspector',
        title: t('command.inspector'),
        shortcut: 'Mod+I',
        isLeftToEditors: true,
        group: view,
        run: toggleInspector,
      },
      {
        id: 'workbench.shortcuts',
        title: t('command.shortcuts'),
        shortcut: 'Mod+/',
        group: view,
        run: () => show('shortcuts'),
      },
    ];
  }, [t]);
}

function useLibraryCommands(): readonly Command[] {
  const { t } = useTranslation('workbench');
  const queryClient = useQueryClient();
  const { data: status } = useRequest('library.status', {}, { keepsPrevious: true });
  const { undo, redo } = useHistoryActions();
  const { mutate: createPaper } = useAction('papers.create');
  const { backUpAndTell } = useBackUp();
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');
  return useMemo(() => {
    const group = t('group.library');
    const view = t('group.view');
    const choose = (theme: 'system' | 'light' | 'dark') => {
      useTheme.getState().choose(theme);
      void savePreference(queryClient, 'theme', theme);
    };
    return [
      {
        id: 'library.undo',
        title: status?.canUndo === true ? t('command.undoNamed', { label: status.undoLabel }) : t('command.undo'),
        shortcut: 'Mod+Z',
        isLeftToEditors: true,
        isEnabled: status?.canUndo === true,
        group,
        run: undo,
      },
      {
        id: 'library.redo',
        title: status?.canRedo === true ? t('command.redoNamed', { label: status.redoLabel }) : t('command.redo'),
        shortcut: 'Mod+Shift+Z',
        isLeftToEditors: true,
        isEnabled: status?.canRedo === true,
        group,
        run: redo,
      },
      {
        id: 'papers.new',
        title: t('command.newPaper'),
        group,
        run: () =>
          createPaper(
            {
              title: t('paper.untitled'),
              ...(style === undefined ? {} : { style }),
              ...(locale === undefined ? {} : { locale }),
            },
            { onSuccess: ({ paper }) => useWorkbench.getState().open({ kind: 'paper', id: paper.id }, 'main') },
          ),
      },
      {
        id: 'library.backup',
        title: t('command.backup'),
        group,
        run: backUpAndTell,
      },
      { id: 'theme.light', title: t('command.light'), group: view, run: () => choose('light') },
      { id: 'theme.dark', title: t('command.dark'), group: view, run: () => choose('dark') },
      { id: 'theme.system', title: t('command.system'), group: view, run: () => choose('system') },
    ];
  }, [t, queryClient, status, undo, redo, createPaper, backUpAndTell, style, locale]);
}
