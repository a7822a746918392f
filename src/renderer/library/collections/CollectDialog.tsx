import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import styles from '../Form.module.css';
import { nameWithParents } from './collection-tree';
import { useCollect } from './use-collect';

interface CollectDialogProps {
  readonly sourceIds: readonly string[];
  onClose(): void;
}

/** Puts sources into a collection, or into a new one. */
export function CollectDialog({ sourceIds, onClose }: CollectDialogProps) {
  const { t } = useTranslation('library');
  const { data } = useRequest('collections.list', {});
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const { mutateAsync: create, error } = useAction('collections.create', { isFailureShownInPlace: true });
  const collect = useCollect();
  const all = data?.collections ?? [];
  const isNew = chosen === '';
  const add = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const target = isNew ? (await create({ name })).collection : all.find(({ id }) => id === chosen);
      if (target !== undefined) collect(target, sourceIds, isNew ? 2 : 1);
      onClose();
    } catch {
      // The dialog says why.
    }
  };
  return (
    <Dialog
      isOpen
      title={t('collect.title')}
      description={t('collect.text', { count: sourceIds.length })}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="collect" disabled={isNew && name.trim() === ''}>
            {t('collect.add')}
          </Button>
        </>
      }
    >
      <form id="collect" className={styles.form} onSubmit={(event) => void add(event)}>
        <Select
          label={t('collect.where')}
          value={chosen}
          options={[
            { value: '', label: t('collect.new') },
            ...all.map((each) => ({ value: each.id, label: nameWithParents(each, all) })),
          ]}
          onSelect={setChosen}
        />
        {isNew ? (
          <TextField
            label={t('collect.name')}
            autoFocus
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        ) : null}
        {error === null ? null : <FailureNote failure={error} />}
      </form>
    </Dialog>
  );
}
