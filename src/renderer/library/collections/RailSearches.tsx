import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '../../../contract/collections';
import { useAction, useRequest } from '../../host/requests';
import { useToasts } from '../../ui/use-toasts';
import rail from '../../workbench/Rail.module.css';
import { RailNamedEntry } from '../../workbench/RailNamedEntry';
import { useWorkbench } from '../../workbench/workbench-store';
import { undoLast } from '../use-source-actions';

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
  return (
    <RailNamedEntry
      view={{ kind: 'sources', search: id }}
      name={name}
      icon={<Search size={13} strokeWidth={1.75} aria-hidden />}
      words={{ name: t('search.name'), rename: t('search.rename'), remove: t('search.remove') }}
      onRename={(next) => update({ id, name: next })}
      onRemove={remove}
    />
  );
}
