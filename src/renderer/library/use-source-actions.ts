import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../contract/sources';
import { callHost } from '../host/call-host';
import { useAction } from '../host/requests';
import { useToasts } from '../ui/use-toasts';
import { useWorkbench } from '../workbench/workbench-store';

interface SourceActions {
  /** Removes at once and offers Undo. */
  remove(sources: readonly SourceSummary[]): void;
  /** Makes one of several records of the same work; the first one stays. */
  merge(sources: readonly SourceSummary[]): void;
}

/** Takes back the library's last changes, the newest first. */
export async function undoLast(count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) await callHost('library.undo', {});
}

/** What can be done with the selected sources. */
export function useSourceActions(): SourceActions {
  const { t } = useTranslation('library');
  const { mutateAsync: removeOne } = useAction('sources.remove');
  const { mutate: mergeAll } = useAction('sources.merge');
  const remove = useCallback(
    async (sources: readonly SourceSummary[]) => {
      let removed = 0;
      try {
        for (const { id } of sources) {
          await removeOne({ source: id });
          removed += 1;
        }
      } catch {
        // The notice area shows the failure; what was removed before it can still be brought back.
      }
      if (removed === 0) return;
      const { subject, setSubject } = useWorkbench.getState();
      if (subject?.kind === 'source' && sources.some(({ id }) => id === subject.id)) setSubject(null);
      const title = sources[0]?.csl.title ?? t('source.untitled');
      useToasts.getState().show({
        message: removed === 1 ? t('toast.removed', { title }) : t('toast.removedSome', { count: removed }),
        action: { label: t('undo'), run: () => void undoLast(removed) },
      });
    },
    [removeOne, t],
  );
  const merge = useCallback(
    ([kept, ...others]: readonly SourceSummary[]) => {
      if (kept === undefined || others.length === 0) return;
      mergeAll(
        { keep: kept.id, others: others.map(({ id }) => id) },
        {
          onSuccess: () =>
            useToasts.getState().show({
              message: t('toast.merged', { count: others.length + 1 }),
              action: { label: t('undo'), run: () => void undoLast(1) },
            }),
        },
      );
    },
    [mergeAll, t],
  );
  return { remove, merge };
}
