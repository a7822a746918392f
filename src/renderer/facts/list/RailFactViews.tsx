import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../contract/fact-lists';
import { useAction, useRequest } from '../../host/requests';
import { RailNamedEntry } from '../../workbench/RailNamedEntry';
import { useWorkbench } from '../../workbench/workbench-store';
import { layoutIcons } from '../fact-layouts';
import { useUndoToast } from '../use-undo-toast';

/** The views of facts that a person gave a name. */
export function RailFactViews() {
  const { data } = useRequest('factViews.list', {});
  return data?.views.map((view) => <ViewLine key={view.id} view={view} />);
}

function ViewLine({ view: { id, name, layout } }: { readonly view: FactView }) {
  const { t } = useTranslation('facts');
  const showUndo = useUndoToast();
  const { mutate: update } = useAction('factViews.update');
  const { mutate: askRemove } = useAction('factViews.remove');
  const Icon = layoutIcons[layout];
  const remove = () =>
    askRemove(
      { id },
      {
        onSuccess() {
          const { main, open } = useWorkbench.getState();
          if (main.kind === 'facts' && main.saved === id) open({ kind: 'facts' }, 'main');
          showUndo(t('view.removed', { name }));
        },
      },
    );
  return (
    <RailNamedEntry
      view={{ kind: 'facts', saved: id }}
      name={name}
      icon={<Icon size={13} strokeWidth={1.75} aria-hidden />}
      words={{ name: t('view.name'), rename: t('view.rename'), remove: t('view.remove') }}
      onRename={(next) => update({ id, name: next })}
      onRemove={remove}
    />
  );
}
