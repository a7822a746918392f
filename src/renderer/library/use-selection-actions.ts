import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import type { MenuGroup } from '../ui/Menu';
import { useToasts } from '../ui/use-toasts';
import type { Command } from '../workbench/commands';
import { useLibraryDialogs } from './library-dialogs-store';
import { knownSource } from './table/use-source-rows';
import { undoLast, useSourceActions } from './use-source-actions';

export interface SelectionActions {
  /** For the palette. */
  readonly commands: readonly Command[];
  readonly menu: readonly MenuGroup[];
  remove(): void;
}

/**
 * What can be done from the list of sources.
 * @param collection id of the collection that is shown
 */
export function useSelectionActions(selected: readonly string[], collection: string | undefined): SelectionActions {
  const { t } = useTranslation('library');
  const { remove, merge } = useSourceActions();
  const { mutate: takeOut } = useAction('collections.removeSources');
  return useMemo(() => {
    const removeSelected = () => remove(selected, selected[0] === undefined ? '' : knownSource(selected[0])?.csl.title);
    const leaving: Command[] =
      collection === undefined
        ? []
        : [
            {
              id: 'sources.uncollect',
              title: t('command.uncollect'),
              group: t('group.sources'),
              isEnabled: selected.length > 0,
              run: () =>
                takeOut(
                  { id: collection, sources: [...selected] },
                  {
                    onSuccess: () =>
                      useToasts.getState().show({
                        message: t('toast.uncollected', { count: selected.length }),
                        action: { label: t('undo'), run: undoLast },
                      }),
                  },
                ),
            },
          ];
    const commands = [...commandsFor(t, selected, { merge, remove: removeSelected }), ...leaving];
    return {
      commands,
      menu: [
        { id: 'add', items: addingFor(t).map(asItem) },
        { id: 'selected', items: commands.map(asItem) },
      ],
      remove: removeSelected,
    };
  }, [t, selected, collection, remove, merge, takeOut]);
}

function addingFor(t: TFunction<'library'>): readonly Command[] {
  const { show, chooseFolder } = useLibraryDialogs.getState();
  const group = t('group.sources');
  return [
    { id: 'library.folder', title: t('command.importFolder'), group, run: chooseFolder },
    { id: 'library.paste', title: t('command.paste'), group, run: () => show({ kind: 'paste', text: '' }) },
    { id: 'library.record', title: t('command.record'), group, run: () => show({ kind: 'record' }) },
  ];
}

function commandsFor(
  t: TFunction<'library'>,
  selected: readonly string[],
  { merge, remove }: { merge(ids: readonly string[]): void; remove(): void },
): readonly Command[] {
  const { show } = useLibraryDialogs.getState();
  const group = t('group.sources');
  const isAny = selected.length > 0;
  return [
    {
      id: 'sources.export',
      title: isAny ? t('command.exportSelected', { count: selected.length }) : t('command.export'),
      group,
      run: () => show({ kind: 'export', sourceIds: selected }),
    },
    {
      id: 'sources.editMany',
      title: t('command.editMany'),
      group,
      isEnabled: isAny,
      run: () => show({ kind: 'edit-many', sourceIds: selected }),
    },
    {
      id: 'sources.collect',
      title: t('command.collect'),
      group,
      isEnabled: isAny,
      run: () => show({ kind: 'collect', sourceIds: selected }),
    },
    {
      id: 'sources.merge',
      title: t('command.merge'),
      group,
      isEnabled: selected.length > 1,
      run: () => merge(selected),
    },
    { id: 'sources.remove', title: t('command.remove'), group, isEnabled: isAny, run: remove },
  ];
}

function asItem({ id, title, isEnabled = true, run }: Command) {
  return { id, label: title, isEnabled, run, ...(id === 'sources.remove' ? { shortcut: 'Delete' } : {}) };
}
