import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../../../contract/papers';
import { useAction } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';
import { usePreference } from '../../workbench/preferences';
import { useHistoryActions } from '../../workbench/use-history-actions';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';

interface PaperActions {
  open(id: string): void;
  create(): void;
  importMarkdown(files: FileList | null): void;
  remove(paper: PaperSummary): void;
  readonly isBusy: boolean;
}

/** What can be done with papers as a whole, in the pane where the list is. */
export function usePaperActions(side: PaneSide): PaperActions {
  const { t } = useTranslation('paper');
  const { mutate: askCreate, isPending: isCreating } = useAction('papers.create');
  const { mutateAsync: askImport, isPending: isImporting } = useAction('papers.importMarkdown');
  const { mutate: askRemove } = useAction('papers.remove');
  const { undo } = useHistoryActions();
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');

  const open = useCallback((id: string) => useWorkbench.getState().open({ kind: 'paper', id }, side), [side]);
  const create = useCallback(() => {
    const chosen = { ...(style === undefined ? {} : { style }), ...(locale === undefined ? {} : { locale }) };
    askCreate({ title: t('sheet.untitled'), ...chosen }, { onSuccess: ({ paper }) => open(paper.id) });
  }, [askCreate, open, style, locale, t]);
  const importMarkdown = useCallback(
    (files: FileList | null) => {
      const importAll = async () => {
        for (const file of files ?? []) {
          const { paper } = await askImport({ name: file.name, text: await file.text() });
          const { title, citations, unknownKeys } = paper;
          const message =
            unknownKeys.length === 0
              ? t('list.imported', { title, count: citations })
              : t('list.importedUnknown', { title, count: unknownKeys.length, keys: unknownKeys.join(', ') });
          useToasts.getState().show({ message, action: { label: t('list.open'), run: () => open(paper.id) } });
        }
      };
      // Why an import failed is told by the notice area.
      void importAll().catch(() => undefined);
    },
    [askImport, open, t],
  );
  const remove = useCallback(
    ({ id, title }: PaperSummary) =>
      askRemove(
        { id },
        {
          onSuccess: () =>
            useToasts.getState().show({
              message: t('list.removed', { title: title === '' ? t('sheet.untitled') : title }),
              action: { label: t('list.undo'), run: undo },
            }),
        },
      ),
    [askRemove, t, undo],
  );
  const isBusy = isCreating || isImporting;
  return useMemo(
    () => ({ open, create, importMarkdown, remove, isBusy }),
    [open, create, importMarkdown, remove, isBusy],
  );
}
