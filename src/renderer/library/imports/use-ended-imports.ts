import { useEffect, useRef, useState } from 'react';
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

/**
 * Tells the end of an import where all went well, and forgets it; any other one keeps its card and its report.
 * @returns the imports whose card has something to say: one that will be forgotten never shows a report to open.
 */
export function useEndedImports(jobs: readonly ImportJob[]): readonly ImportJob[] {
  const { t } = useTranslation('library');
  const [doubtful, setDoubtful] = useState<ReadonlySet<string>>(new Set());
  const told = useRef(new Set<string>());
  useEffect(() => {
    const { own } = useImports.getState();
    for (const job of jobs) {
      if (!isSmooth(job) || told.current.has(job.id)) continue;
      told.current.add(job.id);
      void conclude(job, own.has(job.id)).catch(() => keep(job));
    }

    function keep({ id }: ImportJob): void {
      setDoubtful((before) => new Set([...before, id]));
    }

    async function conclude(job: ImportJob, isOwn: boolean): Promise<void> {
      const items = await allItems(job);
      // Records of one file may turn out to be one work.
      const ids = [...new Set(items.flatMap(({ sourceIds }) => sourceIds))];
      const [only] = ids;
      if (items.some(({ maybeRevisionOf, failure }) => maybeRevisionOf !== undefined || failure !== undefined)) {
        keep(job);
        return;
      }
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
  return jobs.filter((job) => !isSmooth(job) || doubtful.has(job.id));
}

function isSmooth({ id, state, counts, total }: ImportJob): boolean {
  const { unsent } = useImports.getState();
  return state === 'done' && counts.imported === total && total > 0 && (unsent[id] ?? []).length === 0;
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
