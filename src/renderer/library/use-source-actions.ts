import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../host/call-host';
import { useAction } from '../host/requests';
import { useToasts } from '../ui/use-toasts';
import { useWorkbench } from '../workbench/workbench-store';

interface SourceActions {
  /** Removes at once and offers Undo. `title` is named where it is one alone. */
  remove(ids: readonly string[], title?: string): void;
  /** Makes one of several records of the same work; the first one stays. */
  merge(ids: readonly string[]): void;
}

/** Takes back the library's last change. */
export function undoLast(): void {
  void callHost('library.undo', {}).catch(() => undefined);
}

/** What can be done with the selected sources. */
export function useSourceActions(): SourceActions {
  const { t } = useTranslation('library');
  const { mutate: removeAll } = useAction('sources.removeMany');
  const { mutate: mergeAll } = useAction('sources.merge');
  const remove = useCallback(
    (ids: readonly string[], title?: string) => {
      if (ids.length === 0) return;
      removeAll(
        { sources: [...ids] },
        {
          onSuccess({ removed }) {
            const { subject, setSubject } = useWorkbench.getState();
            if (subject?.kind === 'source' && ids.includes(subject.id)) setSubject(null);
            useToasts.getState().show({
              message:
                removed === 1
                  ? t('toast.removed', { title: title ?? t('source.untitled') })
                  : t('toast.removedSome', { count: removed }),
              action: { label: t('undo'), run: undoLast },
            });
          },
        },
      );
    },
    [removeAll, t],
  );
  const merge = useCallback(
    ([kept, ...others]: readonly string[]) => {
      if (kept === undefined || others.length === 0) return;
      mergeAll(
        { keep: kept, others },
        {
          onSuccess: () =>
            useToasts.getState().show({
              message: t('toast.merged', { count: others.length + 1 }),
              action: { label: t('undo'), run: undoLast },
            }),
        },
      );
    },
    [mergeAll, t],
  );
  return { remove, merge };
}
