import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../../contract/collections';
import { useAction } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';
import { useWorkbench } from '../../workbench/workbench-store';
import { undoLast } from '../use-source-actions';

interface CollectionActions {
  /** @param parentId null for the top level */
  create(name: string, parentId: string | null): void;
  rename(id: string, name: string): void;
  move(collection: Collection, parentId: string | null): void;
  /** With the collections inside it; offers Undo. */
  remove(collection: Collection): void;
}

/** What can be done with collections. */
export function useCollectionActions(): CollectionActions {
  const { t } = useTranslation('library');
  const { mutate: askCreate } = useAction('collections.create');
  const { mutate: askUpdate } = useAction('collections.update');
  const { mutate: askRemove } = useAction('collections.remove');
  return useMemo(() => {
    const tell = (message: string) =>
      useToasts.getState().show({ message, action: { label: t('undo'), run: undoLast } });
    return {
      create: (name, parentId) =>
        askCreate(
          { name, parentId },
          {
            onSuccess: ({ collection }) =>
              useWorkbench.getState().open({ kind: 'sources', collection: collection.id }, 'main'),
          },
        ),
      rename: (id, name) => askUpdate({ id, name }),
      move: ({ id, name }, parentId) =>
        askUpdate({ id, parentId }, { onSuccess: () => tell(t('toast.collectionMoved', { name })) }),
      remove: ({ id, name }) =>
        askRemove(
          { id },
          {
            onSuccess() {
              const { main, open } = useWorkbench.getState();
              if (main.kind === 'sources' && main.collection === id) open({ kind: 'sources' }, 'main');
              tell(t('toast.collectionRemoved', { name }));
            },
          },
        ),
    };
  }, [t, askCreate, askUpdate, askRemove]);
}
