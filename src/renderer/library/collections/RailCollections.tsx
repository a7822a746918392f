import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { IconButton } from '../../ui/IconButton';
import { type Command, useCommands } from '../../workbench/commands';
import rail from '../../workbench/Rail.module.css';
import { useWorkbench } from '../../workbench/workbench-store';
import { CollectionLine } from './CollectionLine';
import { growTree } from './collection-tree';
import { NameField, type Naming } from './NameField';
import { useCollectionActions } from './use-collection-actions';

/** The collections in the library pane, nested. */
export function RailCollections() {
  const { t } = useTranslation('library');
  const { data } = useRequest('collections.list', {});
  const [naming, setNaming] = useState<Naming>(null);
  const { create } = useCollectionActions();
  const all = useMemo(() => data?.collections ?? [], [data]);
  const tree = useMemo(() => growTree(all), [all]);
  const shown = useWorkbench(({ main }) => (main.kind === 'sources' ? main.collection : undefined));
  useCommands(
    useMemo<readonly Command[]>(() => {
      const group = t('group.library');
      return [
        { id: 'collections.new', title: t('collection.new'), group, run: () => setNaming({ parentId: null }) },
        {
          id: 'collections.rename',
          title: t('collection.renameShown'),
          group,
          isEnabled: shown !== undefined,
          run: () => setNaming(shown === undefined ? null : { id: shown }),
        },
      ];
    }, [t, shown]),
  );
  return (
    <>
      <div className={rail.headed}>
        <h2 className={rail.heading}>{t('collection.heading')}</h2>
        <IconButton
          className={rail.plus}
          label={t('collection.new')}
          icon={Plus}
          onClick={() => setNaming({ parentId: null })}
        />
      </div>
      {tree.map((node) => (
        <CollectionLine key={node.collection.id} node={node} depth={0} all={all} naming={naming} onName={setNaming} />
      ))}
      {naming !== null && 'parentId' in naming && naming.parentId === null ? (
        <NameField
          label={t('collection.name')}
          name=""
          depth={0}
          onDone={(name) => {
            setNaming(null);
            if (name !== undefined) create(name, null);
          }}
        />
      ) : null}
    </>
  );
}
