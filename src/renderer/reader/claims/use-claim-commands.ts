import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimState } from '../../../contract/claims';
import { type Command, useCommands } from '../../workbench/commands';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import { useReader, useReaderStore } from '../reader-store';
import type { ClaimActions } from './use-claim-actions';

const none: readonly Command[] = [];

/** The commands of the lens, for as long as it is on and its pane is the active one. */
export function useClaimCommands(side: PaneSide, actions: ClaimActions, state: ClaimState | undefined): void {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const isActive = useWorkbench(({ activePane }) => activePane === side);
  const isLensOn = useReader((reader) => reader.isLensOn);
  const commands = useMemo<readonly Command[]>(() => {
    const shared = { group: t('group') };
    return [
      { ...shared, id: 'reader.nextClaim', title: t('claims.next'), shortcut: 'J', run: () => actions.step(1) },
      { ...shared, id: 'reader.formerClaim', title: t('claims.former'), shortcut: 'K', run: () => actions.step(-1) },
      {
        ...shared,
        id: 'reader.acceptClaim',
        title: t('claims.accept'),
        shortcut: 'A',
        isEnabled: state !== undefined && state !== 'accepted',
        run: actions.acceptCurrent,
      },
      {
        ...shared,
        id: 'reader.dismissClaim',
        title: state === 'dismissed' ? t('claims.restore') : t('claims.dismiss'),
        shortcut: 'X',
        isEnabled: state !== undefined && state !== 'accepted',
        run: actions.dismissCurrent,
      },
      {
        ...shared,
        id: 'reader.acceptClaims',
        title: t('claims.acceptAll'),
        run: () =>
          store.setState(({ batchWish }) => ({ isListOpen: true, sideTab: 'claims', batchWish: batchWish + 1 })),
      },
    ];
  }, [t, store, actions, state]);
  useCommands(isActive && isLensOn ? commands : none);
}
