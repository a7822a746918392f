import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CslName } from '../../contract/csl';
import { useAction } from '../host/requests';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FailureNote } from '../ui/FailureNote';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useWorkbench } from '../workbench/workbench-store';
import { parseCslDate } from './csl-date';
import styles from './Form.module.css';
import { NamesField } from './inspector/NamesField';
import { type SourceType, sourceTypes } from './source-fields';
import { useSourceWords } from './use-source-words';

/** A bibliographic record by hand, for a work whose document is not at hand. The rest is filled in in the inspector. */
export function RecordDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('library');
  const words = useSourceWords();
  const [type, setType] = useState<SourceType>('book');
  const [title, setTitle] = useState('');
  const [authors, setAuthors] = useState<readonly CslName[]>([]);
  const [issued, setIssued] = useState('');
  const { mutate, isPending, error } = useAction('sources.create', { isFailureShownInPlace: true });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const date = parseCslDate(issued);
    mutate(
      {
        csl: {
          type,
          title: title.trim(),
          ...(authors.length === 0 ? {} : { author: authors }),
          ...(date === null ? {} : { issued: date }),
        },
      },
      {
        onSuccess({ source }) {
          onClose();
          const { open, setSubject, showInspectorTab } = useWorkbench.getState();
          open({ kind: 'sources' }, 'main');
          setSubject({ kind: 'source', id: source.id });
          showInspectorTab('list', 'details');
          useWorkbench.setState({ isInspectorOpen: true });
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      title={t('record.title')}
      description={t('record.text')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="new-record" disabled={isPending || title.trim() === ''}>
            {t('record.add')}
          </Button>
        </>
      }
    >
      <form id="new-record" className={styles.form} onSubmit={add}>
        <TextField
          label={t('field.title')}
          autoFocus
          required
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <div className={styles.pair}>
          <Select<SourceType>
            label={t('field.type')}
            value={type}
            options={sourceTypes.map((value) => ({ value, label: words.typeOf(value) }))}
            onSelect={setType}
          />
          <TextField
            label={t('field.issued')}
            hint={t('field.dateHint')}
            value={issued}
            onChange={({ currentTarget }) => setIssued(currentTarget.value)}
          />
        </div>
        <NamesField label={t('field.author')} names={authors} onChange={setAuthors} />
        {error === null ? null : <FailureNote failure={error} />}
      </form>
    </Dialog>
  );
}
