import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { useUndoToast } from './use-undo-toast';

/** Removes facts at once and offers to bring them back. `then` runs when they are gone. */
export function useRemoveFacts(then: () => void): (ids: readonly string[]) => void {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const { mutate } = useAction('facts.removeMany');
  return useCallback(
    (ids) => {
      if (ids.length === 0) return;
      mutate(
        { ids: [...ids] },
        {
          onSuccess({ removed }) {
            then();
            showUndo(t('toast.removed', { count: removed }));
          },
        },
      );
    },
    [mutate, showUndo, t, then],
  );
}
