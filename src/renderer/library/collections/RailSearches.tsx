import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../../contract/collections';
import { useAction, useRequest } from '../../host/requests';
import { ContextMenu } from '../../ui/ContextMenu';
import { useToasts } from '../../ui/use-toasts';
import rail from '../../workbench/Rail.module.css';
import { RailEntry } from '../../workbench/RailEntry';
import { useWorkbench } from '../../workbench/workbench-store';
import { undoLast } from '../use-source-actions';
import { NameField } from './NameField';

/** The filters that a person gave a name. */
export function RailSearches() {
  const { t } = useTranslation('library');
  const { data } = useRequest('savedSearches.list', {});
  const searches = data?.searches ?? [];
  if (searches.length === 0) return null;
  return (
    <>
      <h2 className={rail.heading}>{t('search.heading')}</h2>
      {searches.map((search) => (
        <SearchLine key={search.id} search={search} />
      ))}
    </>
  );
}

function SearchLine({ search: { id, name } }: { readonly search: SavedSearch }) {
  const { t } = useTranslation('library');
  const [isNaming, setNaming] = useState(false);
  const { mutate: update } = useAction('savedSearches.update');
  const { mutate: askRemove } = useAction('savedSearches.remove');
  const remove = () =>
    askRemove(
      { id },
      {
        onSuccess() {
          const { main, open } = useWorkbench.getState();
          if (main.kind === 'sources' && main.search === id) open({ kind: 'sources' }, 'main');
          useToasts.getState().show({
            message: t('toast.searchRemoved', { name }),
            action: { label: t('undo'), run: undoLast },
          });
        },
      },
    );
  if (isNaming) {
    return (
      <NameField
        label={t('search.name')}
        name={name}
        depth={0}
        onDone={(next) => {
          setNaming(false);
          if (next !== undefined) update({ id, name: next });
        }}
      />
    );
  }
  return (
    <ContextMenu
      groups={[
        {
          id: 'search',
          items: [
            { id: 'rename', label: t('search.rename'), shortcut: 'F2', run: () => setNaming(true) },
            { id: 'remove', label: t('search.remove'), shortcut: 'Delete', isDanger: true, run: remove },
          ],
        },
      ]}
    >
      <RailEntry
        view={{ kind: 'sources', search: id }}
        name={name}
        icon={<Search size={13} strokeWidth={1.75} aria-hidden />}
        onKeyDown={(event) => {
          if (event.key === 'F2') setNaming(true);
          else if (event.key === 'Delete') remove();
          else return;
          event.preventDefault();
        }}
      />
    </ContextMenu>
  );
}
