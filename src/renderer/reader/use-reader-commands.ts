import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { highlightColour } from '../../contract/annotations';
import { type Command, useCommands } from '../workbench/commands';
import { type PaneSide, useWorkbench } from '../workbench/workbench-store';
import { stepZoom } from './pages/page-sizes';
import type { ReaderView } from './pages/ViewSwitch';
import type { ReaderActions } from './reader-actions';
import { toggleLens, useReader, useReaderStore } from './reader-store';

const none: readonly Command[] = [];

/** The reader's commands, for as long as its pane is the active one. */
export function useReaderCommands(
  side: PaneSide,
  actions: ReaderActions,
  view: ReaderView | null,
  show: (view: ReaderView) => void,
): void {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const isActive = useWorkbench((state) => state.activePane === side);
  const hasTarget = useReader(
    (state) => state.selection !== null || state.picked !== null || state.selectedId !== null,
  );
  const isLensOn = useReader((state) => state.isLensOn);
  const hasSelected = useReader((state) => state.selectedId !== null);
  const commands = useMemo(() => {
    const shared = { group: t('group') };
    // The lens walks the claims with the bare keys.
    const walk = isLensOn ? 'Shift+' : '';
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
      { ...shared, id: 'reader.next', title: t('command.next'), shortcut: `${walk}J`, run: () => actions.step(1) },
      { ...shared, id: 'reader.former', title: t('command.former'), shortcut: `${walk}K`, run: () => actions.step(-1) },
      { ...shared, id: 'reader.claims', title: t('command.claims'), shortcut: 'L', run: () => toggleLens(store) },
      {
        ...shared,
        id: 'reader.find',
        title: t('command.find'),
        shortcut: 'Mod+F',
        run: () => store.setState(({ findWish }) => ({ isFindOpen: true, findWish: findWish + 1 })),
      },
      { ...onTarget, id: 'reader.leave', title: t('command.leave'), shortcut: 'Escape', run: actions.leave },
      ...pageCommands(),
    ] satisfies readonly Command[];

    function pageCommands(): Command[] {
      if (view === null) return [];
      const other = view === 'pages' ? 'text' : 'pages';
      const change = { ...shared, id: 'reader.view', title: t(`command.view.${other}`), shortcut: 'V' };
      const commands: Command[] = [{ ...change, run: () => show(other) }];
      if (view === 'text') return commands;
      const resize = (direction: 1 | -1) => store.setState(({ scale }) => ({ zoom: stepZoom(scale, direction) }));
      return [
        ...commands,
        {
          ...shared,
          id: 'reader.page',
          title: t('command.page'),
          shortcut: 'G',
          run: () => store.setState(({ pageWish }) => ({ pageWish: pageWish + 1 })),
        },
        { ...shared, id: 'reader.larger', title: t('zoom.in'), shortcut: '+', run: () => resize(1) },
        { ...shared, id: 'reader.smaller', title: t('zoom.out'), shortcut: '-', run: () => resize(-1) },
        {
          ...shared,
          id: 'reader.width',
          title: t('zoom.width'),
          shortcut: '0',
          run: () => store.setState({ zoom: 'width' }),
        },
      ];
    }
  }, [t, store, actions, view, show, hasTarget, hasSelected, isLensOn]);
  useCommands(isActive ? commands : none);
}
