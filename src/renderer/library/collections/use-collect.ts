import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../../contract/collections';
import { callHost } from '../../host/call-host';
import { useAction } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';

/** Puts sources into a collection and offers Undo, which takes back `steps` changes. */
export function useCollect(): (collection: Collection, sources: readonly string[], steps?: number) => void {
  const { t } = useTranslation('library');
  const { mutate } = useAction('collections.addSources');
  return useCallback(
    (collection, sources, steps = 1) => {
      if (sources.length === 0) return;
      mutate(
        { id: collection.id, sources: [...sources] },
        {
          onSuccess: () =>
            useToasts.getState().show({
              message: t('toast.collected', { count: sources.length, name: collection.name }),
              action: { label: t('undo'), run: () => void undoSteps(steps).catch(() => undefined) },
            }),
        },
      );
    },
    [mutate, t],
  );
}

async function undoSteps(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await callHost('library.undo', {});
}
