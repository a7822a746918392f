import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../../contract/api';
import { useAction } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';
import { undoLast } from '../use-source-actions';

/** Sources that may be one work, the one that a merge would best keep first. */
export type Group = ResultOf<'sources.duplicates'>['groups'][number];

interface Merge {
  readonly keep: string;
  readonly others: string[];
}

interface DuplicateActions {
  merge(merge: Merge): void;
  mergeAll(merges: readonly Merge[]): void;
  /** Remembers that these are different works. */
  keepApart(sources: readonly string[]): void;
  readonly isBusy: boolean;
}

/** What can be done with sources that may be the same; each offers Undo. */
export function useDuplicateActions(): DuplicateActions {
  const { t } = useTranslation('library');
  const one = useAction('sources.merge');
  const many = useAction('sources.mergeMany');
  const apart = useAction('sources.markDistinct');
  const tell = (message: string) => useToasts.getState().show({ message, action: { label: t('undo'), run: undoLast } });
  return {
    merge: (merge) =>
      one.mutate(merge, { onSuccess: () => tell(t('toast.merged', { count: merge.others.length + 1 })) }),
    mergeAll: (merges) =>
      many.mutate(
        { merges: [...merges] },
        { onSuccess: ({ merged }) => tell(t('toast.mergedMany', { count: merged })) },
      ),
    keepApart: (sources) => apart.mutate({ sources: [...sources] }, { onSuccess: () => tell(t('toast.keptApart')) }),
    isBusy: one.isPending || many.isPending || apart.isPending,
  };
}
