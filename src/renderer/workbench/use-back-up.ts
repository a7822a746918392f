import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../contract/library';
import { useAction } from '../host/requests';
import { useToasts } from '../ui/use-toasts';

interface BackUp {
  /** Answers undefined when it failed; the notice area says why. */
  backUp(): Promise<Backup | undefined>;
  /** The same, and says so. */
  backUpAndTell(): void;
  readonly isPending: boolean;
}

/** Makes a verified copy of the library. It changes nothing in the library, so no event tells: what shows copies is asked anew. */
export function useBackUp(): BackUp {
  const { t } = useTranslation('workbench');
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useAction('library.backup');
  const backUp = useCallback(async () => {
    try {
      const { backup } = await mutateAsync({});
      return backup;
    } catch {
      return undefined;
    } finally {
      void queryClient.invalidateQueries({ queryKey: ['library.backups'] });
      void queryClient.invalidateQueries({ queryKey: ['library.status'] });
    }
  }, [mutateAsync, queryClient]);
  const backUpAndTell = useCallback(() => {
    void backUp().then((backup) => {
      if (backup !== undefined) useToasts.getState().show({ message: t('toast.backedUp') });
    });
  }, [backUp, t]);
  return { backUp, backUpAndTell, isPending };
}
