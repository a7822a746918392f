import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../contract/result';
import { callHost } from '../../host/call-host';
import { useAction } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { type TaskProgress, useTasks } from '../../workbench/use-tasks';
import { useAuthor } from '../use-author';
import { useUndoToast } from '../use-undo-toast';
import type { TableFile } from './use-table-file';

/** The import of a table while it runs. */
export interface ImportTask {
  readonly isRunning: boolean;
  readonly progress: TaskProgress | undefined;
  readonly failure: Failure | null;
  start(): Promise<void>;
  cancel(): void;
}

/** @param onDone when the facts are in; a toast offers to take them back. */
export function useImportTable(
  { uploadId, form, preview, skipsDuplicates }: TableFile,
  onDone: () => void,
): ImportTask {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const [taskId] = useState(() => crypto.randomUUID());
  const author = useAuthor();
  const showUndo = useUndoToast();
  const progress = useTasks((state) => state.tasks[taskId]);
  const { mutateAsync, isPending, error } = useAction('facts.importCsv', { isFailureShownInPlace: true });
  return {
    isRunning: isPending,
    progress,
    // The person stopped it themselves: the table is there as before.
    failure: error instanceof Failure && error.code === 'cancelled' ? null : error,
    async start() {
      if (uploadId === undefined || preview === undefined) return;
      const { mapping, hasHeadings } = preview;
      try {
        const { imported } = await mutateAsync({
          ...form,
          uploadId,
          hasHeadings,
          mapping,
          skipsDuplicates,
          taskId,
          ...author,
        });
        onDone();
        showUndo(t('import.done', { count: imported, number: formats.number(imported) }));
      } catch (caught) {
        if (!(caught instanceof Failure)) throw caught;
      }
    },
    cancel: () => {
      if (isPending) void callHost('tasks.cancel', { taskId });
    },
  };
}
