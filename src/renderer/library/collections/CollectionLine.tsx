import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../../contract/collections';
import { ContextMenu } from '../../ui/ContextMenu';
import rail from '../../workbench/Rail.module.css';
import { RailEntry } from '../../workbench/RailEntry';
import { hasSources, takeSources } from '../carry-sources';
import { type CollectionNode, canMoveInto, nameWithParents } from './collection-tree';
import { NameField, type Naming } from './NameField';
import { useCollect } from './use-collect';
import { useCollectionActions } from './use-collection-actions';

interface CollectionLineProps {
  readonly node: CollectionNode;
  readonly depth: number;
  readonly all: readonly Collection[];
  readonly naming: Naming;
  onName(naming: Naming): void;
}

const carriedType = 'application/x-citewright-collection';

/** One collection and those inside it: opens, folds, takes sources and other collections that are let go on it. */
export function CollectionLine({ node, depth, all, naming, onName }: CollectionLineProps) {
  const { t } = useTranslation('library');
  const { collection, children } = node;
  const { id, name, sources } = collection;
  const [isFolded, setFolded] = useState(false);
  const { isOver, dropHandlers } = useDropOn(collection, all);
  const { create, rename, remove } = useCollectionActions();
  const groups = useMenu(collection, all, onName);
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  const isNamed = naming !== null && 'id' in naming && naming.id === id;
  const hasNewChild = naming !== null && 'parentId' in naming && naming.parentId === id;
  return (
    <>
      {isNamed ? (
        <NameField
          label={t('collection.name')}
          name={name}
          depth={depth}
          onDone={(next) => {
            onName(null);
            if (next !== undefined) rename(id, next);
          }}
        />
      ) : (
        <div className={rail.line} {...dropHandlers}>
          {children.length === 0 ? null : (
            <button
              type="button"
              className={rail.fold}
              style={{ left: depth * 14 - 5 }}
              aria-expanded={!isFolded}
              aria-label={t('collection.fold', { name })}
              onClick={() => setFolded(!isFolded)}
            >
              <Chevron size={12} aria-hidden />
            </button>
          )}
          <ContextMenu groups={groups}>
            <RailEntry
              view={{ kind: 'sources', collection: id }}
              name={name}
              count={sources}
              depth={depth}
              className={isOver ? rail.isOver : undefined}
              draggable
              onDragStart={({ dataTransfer }) => dataTransfer.setData(carriedType, id)}
              onKeyDown={(event) => {
                if (event.key === 'F2') onName({ id });
                else if (event.key === 'Delete') remove(collection);
                else return;
                event.preventDefault();
              }}
            />
          </ContextMenu>
        </div>
      )}
      {isFolded
        ? null
        : children.map((child) => (
            <CollectionLine
              key={child.collection.id}
              node={child}
              depth={depth + 1}
              all={all}
              naming={naming}
              onName={onName}
            />
          ))}
      {hasNewChild ? (
        <NameField
          label={t('collection.name')}
          name=""
          depth={depth + 1}
          onDone={(next) => {
            onName(null);
            if (next !== undefined) create(next, id);
          }}
        />
      ) : null}
    </>
  );
}

function useMenu(collection: Collection, all: readonly Collection[], onName: (naming: Naming) => void) {
  const { t } = useTranslation('library');
  const { move, remove } = useCollectionActions();
  const { id, parentId } = collection;
  const places = all.filter((other) => other.id !== parentId && canMoveInto(id, other.id, all));
  return [
    {
      id: 'own',
      items: [
        { id: 'rename', label: t('collection.rename'), shortcut: 'F2', run: () => onName({ id }) },
        { id: 'inside', label: t('collection.newInside'), run: () => onName({ parentId: id }) },
        {
          id: 'remove',
          label: t('collection.remove'),
          shortcut: 'Delete',
          isDanger: true,
          run: () => remove(collection),
        },
      ],
    },
    {
      id: 'move',
      items: [
        {
          id: 'top',
          label: t('collection.moveToTop'),
          isEnabled: parentId !== null,
          run: () => move(collection, null),
        },
        ...places.map((place) => ({
          id: place.id,
          label: t('collection.moveInto', { name: nameWithParents(place, all) }),
          run: () => move(collection, place.id),
        })),
      ],
    },
  ];
}

/** Takes what is dragged: sources are added, another collection moves into this one. */
function useDropOn(collection: Collection, all: readonly Collection[]) {
  const [isOver, setOver] = useState(false);
  const collect = useCollect();
  const { move } = useCollectionActions();
  const takes = ({ dataTransfer }: DragEvent) => hasSources(dataTransfer) || dataTransfer.types.includes(carriedType);
  const dropHandlers = {
    onDragOver(event: DragEvent) {
      if (!takes(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      collect(collection, takeSources(event.dataTransfer));
      const moved = all.find(({ id }) => id === event.dataTransfer.getData(carriedType));
      if (moved !== undefined && canMoveInto(moved.id, collection.id, all)) move(moved, collection.id);
    },
  };
  return { isOver, dropHandlers };
}
