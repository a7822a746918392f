import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactFilter, FactLayout } from '../../../contract/fact-lists';
import { useAction } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { TextField } from '../../ui/TextField';

interface SaveViewDialogProps {
  readonly filter: FactFilter;
  readonly layout: FactLayout;
  onClose(): void;
  onSaved(id: string): void;
}

/** Gives a filter and its layout a name, under which the library pane keeps them. */
export function SaveViewDialog({ filter, layout, onClose, onSaved }: SaveViewDialogProps) {
  const { t } = useTranslation('facts');
  const [name, setName] = useState(filter.query ?? '');
  const { mutate, isPending, error } = useAction('factViews.create', { isFailureShownInPlace: true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { name, layout, filter },
      {
        onSuccess({ view }) {
          onClose();
          onSaved(view.id);
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      title={t('view.saveTitle')}
      description={t('view.saveText')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="save-view" disabled={isPending || name.trim() === ''}>
            {t('view.save')}
          </Button>
        </>
      }
    >
      <form id="save-view" onSubmit={save}>
        <TextField
          label={t('view.name')}
          autoFocus
          required
          maxLength={200}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {error === null ? null : <FailureNote failure={error} />}
      </form>
    </Dialog>
  );
}
