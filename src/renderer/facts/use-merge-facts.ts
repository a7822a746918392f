import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { useAuthor } from './use-author';
import { useUndoToast } from './use-undo-toast';

/** Makes one of several facts that say the same; the first one stays. `then` is given it when that is done. */
export function useMergeFacts(then: (kept: string) => void): (ids: readonly string[]) => void {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const author = useAuthor();
  const { mutate } = useAction('facts.merge');
  return useCallback(
    ([keep, ...others]) => {
      if (keep === undefined || others.length === 0) return;
      mutate(
        { keep, others, ...author },
        {
          onSuccess() {
            then(keep);
            showUndo(t('toast.merged', { count: others.length + 1 }));
          },
        },
      );
    },
    [mutate, author, showUndo, t, then],
  );
}
