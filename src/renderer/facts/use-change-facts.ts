import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParamsOf } from '../../contract/api';
import { useAction } from '../host/requests';
import { useAuthor } from './use-author';
import { useUndoToast } from './use-undo-toast';

type Details = Pick<ParamsOf<'facts.changeMany'>, 'assignee' | 'due' | 'priority' | 'addTags' | 'removeTags'>;

/** Changes the same in all given facts, as one step that can be taken back. */
export function useChangeFacts(): (ids: readonly string[], details: Details) => void {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const author = useAuthor();
  const { mutate } = useAction('facts.changeMany');
  return useCallback(
    (ids, details) => {
      if (ids.length === 0) return;
      mutate(
        { ids: [...ids], ...details, ...author },
        { onSuccess: ({ changed }) => showUndo(t('toast.changed', { count: changed })) },
      );
    },
    [mutate, author, showUndo, t],
  );
}
