import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../host/call-host';
import { useToasts } from '../ui/use-toasts';
import { useHistoryActions } from '../workbench/use-history-actions';

/**
 * Says what was done and offers to take it back. Where something else was changed since, the offer says so first instead of taking
 * back the wrong thing.
 */
export function useUndoToast(): (message: string) => void {
  const { t } = useTranslation('facts');
  const { undo } = useHistoryActions();
  return useCallback(
    (message) => {
      const { show } = useToasts.getState();
      const label = t('undo');
      const done = latestChange();
      const run = async () => {
        if ((await latestChange()) !== (await done)) show({ message: t('undo.others'), action: { label, run: undo } });
        else undo();
      };
      show({ message, action: { label, run: () => void run().catch(showFailure) } });
    },
    [t, undo],
  );
}

function showFailure(error: unknown): void {
  useToasts.getState().show({ message: error instanceof Error ? error.message : String(error), tone: 'failure' });
}

/** Id of the change that undo would take back; null where the history cannot be read or is empty. */
async function latestChange(): Promise<number | null> {
  try {
    const { changes } = await callHost('library.history', { limit: 20 });
    return changes.find((change) => !change.isUndone)?.id ?? null;
  } catch {
    return null;
  }
}
