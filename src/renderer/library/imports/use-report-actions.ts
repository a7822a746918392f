import { useTranslation } from 'react-i18next';
import type { ImportJob } from '../../../contract/imports';
import { callHost } from '../../host/call-host';
import { useAction } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';
import { saveFile } from '../../workbench/save-file';
import { useWorkbench } from '../../workbench/workbench-store';
import { useSourceActions } from '../use-source-actions';
import { useImports } from './imports-store';
import { reportLines } from './report-lines';
import { allItems } from './use-ended-imports';

interface ReportActions {
  exportReport(): void;
  /** Takes out of the library what the import brought in. */
  takeBack(): void;
  dismiss(): void;
}

/** What can be done with the report of an import as a whole. */
export function useReportActions(job: ImportJob): ReportActions {
  const { t } = useTranslation('library');
  const { remove } = useSourceActions();
  const { mutateAsync: fetchReport } = useAction('imports.report');
  const { mutate: forget } = useAction('imports.dismiss');
  const exportReport = async () => {
    const { fileName, content } = await fetchReport({ id: job.id });
    const unsent = useImports.getState().unsent[job.id] ?? [];
    const file = {
      fileName,
      mediaType: 'text/csv',
      encoding: 'utf8' as const,
      content: content + reportLines(content, unsent),
    };
    if (await saveFile(file)) useToasts.getState().show({ message: t('export.done', { name: fileName }) });
  };
  const takeBack = async () => {
    const items = await allItems(job);
    const ids = [...new Set(items.flatMap(({ status, sourceIds }) => (status === 'imported' ? sourceIds : [])))];
    const [first] = ids;
    const { sources } = first === undefined ? { sources: [] } : await callHost('sources.rows', { ids: [first] });
    remove(ids, sources[0]?.csl.title);
  };
  return {
    // The notice area says why where one of them fails.
    exportReport: () => void exportReport().catch(() => undefined),
    takeBack: () => void takeBack().catch(() => undefined),
    dismiss() {
      forget({ id: job.id }, { onSuccess: () => useWorkbench.getState().open({ kind: 'sources' }, 'main') });
    },
  };
}
