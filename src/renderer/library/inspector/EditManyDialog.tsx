import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useToasts } from '../../ui/use-toasts';
import { parseCslDate } from '../csl-date';
import styles from '../Form.module.css';
import { dateFields, sourceTypes, textFields } from '../source-fields';
import { useFieldName } from '../use-field-name';
import { undoLast } from '../use-source-actions';
import { useSourceWords } from '../use-source-words';

interface EditManyDialogProps {
  readonly sourceIds: readonly string[];
  onClose(): void;
}

function splitTags(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

/** The same change for several sources, as one step of the history; what is left empty stays as it is. */
export function EditManyDialog({ sourceIds, onClose }: EditManyDialogProps) {
  const { t } = useTranslation('library');
  const words = useSourceWords();
  const fieldName = useFieldName();
  const [addTags, setAddTags] = useState('');
  const [removeTags, setRemoveTags] = useState('');
  const [type, setType] = useState('');
  const [language, setLanguage] = useState('');
  const [field, setField] = useState('');
  const [value, setValue] = useState('');
  const { mutate, isPending, error } = useAction('sources.updateMany', { isFailureShownInPlace: true });
  const csl = { ...(type === '' ? {} : { type }), ...(field === '' ? {} : { [field]: readValue(field, value) }) };
  const change = {
    ...(Object.keys(csl).length === 0 ? {} : { csl }),
    ...(language.trim() === '' ? {} : { language: language.trim() }),
    ...(splitTags(addTags).length === 0 ? {} : { addTags: splitTags(addTags) }),
    ...(splitTags(removeTags).length === 0 ? {} : { removeTags: splitTags(removeTags) }),
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { sources: [...sourceIds], ...change },
      {
        onSuccess({ changed }) {
          onClose();
          useToasts.getState().show({
            message: t('toast.edited', { count: changed }),
            action: { label: t('undo'), run: undoLast },
          });
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      title={t('editMany.title')}
      description={t('editMany.text', { count: sourceIds.length })}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form="edit-many"
            disabled={isPending || Object.keys(change).length === 0}
          >
            {t('editMany.save')}
          </Button>
        </>
      }
    >
      <form id="edit-many" className={styles.form} onSubmit={save}>
        <TextField
          label={t('editMany.addTags')}
          hint={t('editMany.commas')}
          autoFocus
          value={addTags}
          onChange={({ currentTarget }) => setAddTags(currentTarget.value)}
        />
        <TextField
          label={t('editMany.removeTags')}
          value={removeTags}
          onChange={({ currentTarget }) => setRemoveTags(currentTarget.value)}
        />
        <div className={styles.pair}>
          <Select
            label={t('field.type')}
            value={type}
            options={[
              { value: '', label: t('editMany.keep') },
              ...sourceTypes.map((each) => ({ value: each, label: words.typeOf(each) })),
            ]}
            onSelect={setType}
          />
          <TextField
            label={t('field.language')}
            hint={t('field.languageHint')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          />
          <Select
            label={t('editMany.field')}
            value={field}
            options={[
              { value: '', label: t('editMany.none') },
              ...[...textFields, ...dateFields].map((each) => ({ value: each, label: fieldName(each) })),
            ]}
            onSelect={setField}
          />
          <TextField
            label={t('editMany.value')}
            hint={field === '' ? undefined : t('editMany.valueHint')}
            disabled={field === ''}
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        </div>
        {error === null ? null : <FailureNote failure={error} />}
      </form>
    </Dialog>
  );
}

/** Null takes the field out. */
function readValue(field: string, text: string): unknown {
  if ((dateFields as readonly string[]).includes(field)) return parseCslDate(text);
  return text.trim() === '' ? null : text.trim();
}
