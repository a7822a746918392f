import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { useUndoToast } from './use-undo-toast';

/** Removes facts at once and offers to bring them back. `then` runs when all are gone. */
export function useRemoveFacts(then: () => void): (ids: readonly string[]) => void {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const { mutateAsync } = useAction('facts.remove');
  return useCallback(
    (ids) => {
      const remove = async () => {
        let done = 0;
        try {
          for (const id of ids) {
            await mutateAsync({ id });
            done += 1;
          }
          then();
        } finally {
          if (done > 0) showUndo(t('toast.removed', { count: done }), done);
        }
      };
      // Why a removal failed is told by the notice area.
      void remove().catch(() => undefined);
    },
    [mutateAsync, showUndo, t, then],
  );
}
