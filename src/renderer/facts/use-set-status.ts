import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../contract/facts';
import { useAction } from '../host/requests';
import { isVerdict } from './fact-statuses';
import { useAuthor } from './use-author';
import { useUndoToast } from './use-undo-toast';

/** A status about to be set, which waits for its reason. */
export interface StatusWish {
  readonly ids: readonly string[];
  readonly status: FactStatus;
}

export interface SetStatus {
  readonly wish: StatusWish | null;
  readonly isBusy: boolean;
  /** Sets the status at once, or opens the dialog for a verdict's reason. */
  ask(ids: readonly string[], status: FactStatus): void;
  /** `name` is the person's, where they said it just now. */
  give(because: string, name: string): void;
  cancel(): void;
}

/** Sets the status of one or several facts. */
export function useSetStatus(): SetStatus {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const author = useAuthor();
  const { mutate, isPending } = useAction('facts.changeMany');
  const [wish, setWish] = useState<StatusWish | null>(null);
  const set = useCallback(
    ({ ids, status }: StatusWish, because: string, name = '') =>
      // A failure leaves the dialog open with its words; the notice area tells why.
      mutate(
        { ids: [...ids], status, because, ...author, ...(name === '' ? {} : { by: name }) },
        {
          onSuccess({ changed }) {
            setWish(null);
            if (changed > 0) showUndo(t('toast.status', { count: changed, status: t(`status.${status}`) }));
          },
        },
      ),
    [mutate, author, showUndo, t],
  );
  return {
    wish,
    isBusy: isPending,
    ask(ids, status) {
      if (ids.length === 0) return;
      if (isVerdict(status)) setWish({ ids, status });
      else set({ ids, status }, '');
    },
    give(because, name) {
      if (wish !== null) set(wish, because, name);
    },
    cancel: () => setWish(null),
  };
}
