import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { highlightColour } from '../../contract/annotations';
import { type Command, useCommands } from '../workbench/commands';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import type { ReaderActions } from './reader-actions';
import { useReader, useReaderStore } from './reader-store';

const none: readonly Command[] = [];

/** The reader's commands, for as long as its pane is the active one. */
export function useReaderCommands(side: PaneSide, actions: ReaderActions): void {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const isActive = useWorkbench((state) => state.activePane === side);
  const hasTarget = useReader(
    (state) => state.selection !== null || state.picked !== null || state.selectedId !== null,
  );
  const hasSelected = useReader((state) => state.selectedId !== null);
  const commands = useMemo(() => {
    const shared = { group: t('group') };
    const toggleLens = () => store.setState(({ isLensOn }) => ({ isLensOn: !isLensOn }));
    const onTarget = { ...shared, isEnabled: hasTarget };
    return [
      {
        ...onTarget,
        id: 'reader.highlight',
        title: t('command.highlight'),
        shortcut: 'H',
        run: actions.toggleHighlight,
      },
      { ...onTarget, id: 'reader.note', title: t('command.note'), shortcut: 'N', run: actions.writeNote },
      { ...onTarget, id: 'reader.fact', title: t('command.fact'), shortcut: 'F', run: actions.makeFact },
      { ...onTarget, id: 'reader.copy', title: t('command.copy'), shortcut: 'C', run: actions.copyQuote },
      ...highlightColour.options.map((colour, index) => ({
        ...onTarget,
        id: `reader.colour.${colour}`,
        title: t(`command.paint.${colour}`),
        shortcut: String(index + 1),
        run: () => actions.paint(colour),
      })),
      {
        ...shared,
        id: 'reader.remove',
        title: t('command.remove'),
        shortcut: 'Delete',
        isEnabled: hasSelected,
        run: actions.removeSelected,
      },
      { ...shared, id: 'reader.next', title: t('command.next'), shortcut: 'J', run: () => actions.step(1) },
      { ...shared, id: 'reader.former', title: t('command.former'), shortcut: 'K', run: () => actions.step(-1) },
      { ...shared, id: 'reader.claims', title: t('command.claims'), shortcut: 'L', run: toggleLens },
      {
        ...shared,
        id: 'reader.find',
        title: t('command.find'),
        shortcut: 'Mod+F',
        run: () => store.setState(({ findWish }) => ({ isFindOpen: true, findWish: findWish + 1 })),
      },
      { ...onTarget, id: 'reader.leave', title: t('command.leave'), shortcut: 'Escape', run: actions.leave },
    ] satisfies readonly Command[];
  }, [t, store, actions, hasTarget, hasSelected]);
  useCommands(isActive ? commands : none);
}
