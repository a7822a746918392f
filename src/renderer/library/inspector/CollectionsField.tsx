import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../host/requests';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { useToasts } from '../../ui/use-toasts';
import { nameWithParents } from '../collections/collection-tree';
import { useCollect } from '../collections/use-collect';
import { useLibraryDialogs } from '../library-dialogs-store';
import { undoLast } from '../use-source-actions';
import styles from './SourceInspector.module.css';

interface CollectionsFieldProps {
  readonly sourceId: string;
  /** Ids of those it is in. */
  readonly collections: readonly string[];
}

const newCollection = 'new';

/** The collections that a source is in, with the way out of each and into others. */
export function CollectionsField({ sourceId, collections }: CollectionsFieldProps) {
  const { t } = useTranslation('library');
  const { data } = useRequest('collections.list', {});
  const collect = useCollect();
  const { mutate: takeOut } = useAction('collections.removeSources');
  const all = data?.collections ?? [];
  const isIn = new Set(collections);
  const leave = (id: string) =>
    takeOut(
      { id, sources: [sourceId] },
      {
        onSuccess: () =>
          useToasts.getState().show({
            message: t('toast.uncollected', { count: 1 }),
            action: { label: t('undo'), run: undoLast },
          }),
      },
    );
  const enter = (id: string) => {
    const target = all.find((collection) => collection.id === id);
    if (target !== undefined) collect(target, [sourceId]);
    else if (id === newCollection) useLibraryDialogs.getState().show({ kind: 'collect', sourceIds: [sourceId] });
  };
  return (
    <>
      {collections.length === 0 ? null : (
        <ul className={styles.tags}>
          {all
            .filter(({ id }) => isIn.has(id))
            .map((collection) => (
              <li key={collection.id} className={styles.tag}>
                {nameWithParents(collection, all)}
                <IconButton
                  className={styles.untag}
                  label={t('collect.leave', { name: collection.name })}
                  icon={X}
                  onClick={() => leave(collection.id)}
                />
              </li>
            ))}
        </ul>
      )}
      <Select
        label={t('collect.enter')}
        isLabelHidden
        value=""
        options={[
          { value: '', label: t('collect.enter') },
          ...all
            .filter(({ id }) => !isIn.has(id))
            .map((collection) => ({ value: collection.id, label: nameWithParents(collection, all) })),
          { value: newCollection, label: t('collect.new') },
        ]}
        onSelect={enter}
      />
    </>
  );
}
