import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceFilter } from '../../../contract/sources';
import { useAction } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { TextField } from '../../ui/TextField';
import { useWorkbench } from '../../workbench/workbench-store';
import { useSourcesList } from '../sources-list-store';

interface SaveSearchDialogProps {
  readonly filter: SourceFilter;
  onClose(): void;
}

/** Gives a filter a name, under which the library pane keeps it. */
export function SaveSearchDialog({ filter, onClose }: SaveSearchDialogProps) {
  const { t } = useTranslation('library');
  const [name, setName] = useState(filter.query ?? '');
  const { mutate, isPending, error } = useAction('savedSearches.create', { isFailureShownInPlace: true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { name, filter },
      {
        onSuccess({ search }) {
          onClose();
          useSourcesList.getState().clearFilter();
          useWorkbench.getState().open({ kind: 'sources', search: search.id }, 'main');
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      title={t('filter.saveTitle')}
      description={t('filter.saveText')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="save-search" disabled={isPending || name.trim() === ''}>
            {t('filter.saveAs')}
          </Button>
        </>
      }
    >
      <form id="save-search" onSubmit={save}>
        <TextField
          label={t('filter.name')}
          autoFocus
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {error === null ? null : <FailureNote failure={error} />}
      </form>
    </Dialog>
  );
}
