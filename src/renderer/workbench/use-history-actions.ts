import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { useToasts } from '../ui/use-toasts';

/** Takes the library's last change back, or brings it again, and says which. */
export function useHistoryActions(): { undo(): void; redo(): void } {
  const { t } = useTranslation('workbench');
  const { mutate: askUndo } = useAction('library.undo');
  const { mutate: askRedo } = useAction('library.redo');
  const redo = useCallback(() => {
    askRedo(
      {},
      {
        onSuccess({ change }) {
          const message = change === null ? t('toast.nothingToRedo') : t('toast.redone', { label: change.label });
          useToasts.getState().show({ message });
        },
      },
    );
  }, [askRedo, t]);
  const undo = useCallback(() => {
    askUndo(
      {},
      {
        onSuccess({ change }) {
          const { show } = useToasts.getState();
          if (change === null) show({ message: t('toast.nothingToUndo') });
          else
            show({
              message: t('toast.undone', { label: change.label }),
              action: { label: t('toast.redo'), run: redo },
            });
        },
      },
    );
  }, [askUndo, redo, t]);
  return { undo, redo };
}
