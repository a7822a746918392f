import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, ImportJob } from '../../../contract/imports';
import { callHost } from '../../host/call-host';
import { useToasts } from '../../ui/use-toasts';
import { useWorkbench } from '../../workbench/workbench-store';
import { undoLast } from '../use-source-actions';
import { useImports } from './imports-store';

const windowItems = 500;
// What ended before that is no news any more.
const openedAt = Date.now();

/** Tells the end of an import where all went well, and forgets it; any other one keeps its card and its report. */
export function useEndedImports(jobs: readonly ImportJob[]): void {
  const { t } = useTranslation('library');
  const told = useRef(new Set<string>());
  useEffect(() => {
    const { own, unsent } = useImports.getState();
    for (const job of jobs) {
      const isSmooth = job.state === 'done' && job.counts.imported === job.total && job.total > 0;
      if (!isSmooth || told.current.has(job.id) || (unsent[job.id] ?? []).length > 0) continue;
      told.current.add(job.id);
      void conclude(job, own.has(job.id)).catch(() => undefined);
    }

    async function conclude(job: ImportJob, isOwn: boolean): Promise<void> {
      const items = await allItems(job);
      // Records of one file may turn out to be one work.
      const ids = [...new Set(items.flatMap(({ sourceIds }) => sourceIds))];
      const [only] = ids;
      if (items.some(({ maybeRevisionOf, failure }) => maybeRevisionOf !== undefined || failure !== undefined)) return;
      // Another window, or a folder that is watched, may have begun it: the news is the same.
      if (isOwn || (job.endedAt !== null && Date.parse(job.endedAt) >= openedAt)) {
        useToasts.getState().show({
          message: t('import.done', { count: ids.length }),
          action: { label: t('undo'), run: undoLast },
        });
      }
      await callHost('imports.dismiss', { id: job.id });
      if (isOwn && only !== undefined) useWorkbench.getState().setSubject({ kind: 'source', id: only });
    }
  }, [jobs, t]);
}

/** Everything that an import took in, fetched window by window. */
export async function allItems(job: Pick<ImportJob, 'id' | 'total'>): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  while (items.length < job.total) {
    const page = await callHost('imports.items', { id: job.id, offset: items.length, limit: windowItems });
    if (page.items.length === 0) break;
    items.push(...page.items);
  }
  return items;
}
