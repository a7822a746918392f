import { useTranslation } from 'react-i18next';
import type { ConflictSide } from '../../contract/conflicts';
import { useAuthor } from '../facts/use-author';
import { useUndoToast } from '../facts/use-undo-toast';
import { useAction } from '../host/requests';
import { openLinked } from '../workbench/open-linked';
import { useWorkbench, type View } from '../workbench/workbench-store';

interface ConflictActions {
  merge(id: string, keep: 'a' | 'b'): void;
  link(id: string): void;
  dismiss(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  readonly isBusy: boolean;
}

/** What can be done about a conflict; each offers Undo. `then` runs when it is done. */
export function useConflictActions(then: () => void): ConflictActions {
  const { t } = useTranslation('conflicts');
  const author = useAuthor();
  const showUndo = useUndoToast();
  const merge = useAction('conflicts.merge');
  const link = useAction('conflicts.link');
  const dismiss = useAction('conflicts.dismiss');
  const restore = useAction('conflicts.restore');
  const done = (message: string): void => {
    then();
    showUndo(message);
  };
  return {
    merge: (id, keep) => merge.mutate({ id, keep, ...author }, { onSuccess: () => done(t('toast.merged')) }),
    link: (id) => link.mutate({ id, ...author }, { onSuccess: () => done(t('toast.linked')) }),
    dismiss: (ids) =>
      dismiss.mutate(
        { ids: [...ids], ...author },
        { onSuccess: ({ dismissed }) => done(t('toast.dismissed', { count: dismissed })) },
      ),
    restore: (ids) =>
      restore.mutate(
        { ids: [...ids], ...author },
        { onSuccess: ({ restored }) => done(t('toast.restored', { count: restored })) },
      ),
    isBusy: merge.isPending || link.isPending || dismiss.isPending || restore.isPending,
  };
}

/** Opens the fact, or the source at the claim: in the list's place, or beside it. */
export function openSide(side: ConflictSide, pane: 'here' | 'beside'): void {
  const view: View =
    side.type === 'fact'
      ? { kind: 'fact', id: side.id }
      : { kind: 'source', id: side.sourceId, focus: { start: side.start, end: side.end, at: Date.now() } };
  if (pane === 'beside') useWorkbench.getState().open(view, 'beside');
  else openLinked(view);
}
