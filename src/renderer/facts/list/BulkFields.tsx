import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { TagEditor } from '../../note/TagEditor';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { TextField } from '../../ui/TextField';
import styles from './FactsList.module.css';

interface BulkFieldProps<V> {
  readonly icon: ReactNode;
  onGive(value: V): void;
}

/** Who checks the selected facts. */
export function BulkAssignee({ icon, onGive }: BulkFieldProps<string>) {
  const { t } = useTranslation('facts');
  const listId = useId();
  const { data: facets } = useRequest('facts.facets', {});
  return (
    <BulkField icon={icon} label={t('page.assignee')} removeLabel={t('bulk.noAssignee')} onGive={onGive}>
      {(value, setValue) => (
        <>
          <TextField
            label={t('page.assignee')}
            list={listId}
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
          <datalist id={listId}>
            {facets?.assignees.map(({ value: name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </BulkField>
  );
}

/** Until when the verdicts on the selected facts are needed. */
export function BulkDue({ icon, onGive }: BulkFieldProps<string>) {
  const { t } = useTranslation('facts');
  return (
    <BulkField icon={icon} label={t('page.dueOn')} removeLabel={t('bulk.noDue')} onGive={onGive}>
      {(value, setValue) => (
        <TextField
          label={t('page.dueOn')}
          type="date"
          value={value}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
        />
      )}
    </BulkField>
  );
}

interface OneValueProps extends BulkFieldProps<string> {
  readonly label: string;
  readonly removeLabel: string;
  children(value: string, setValue: (value: string) => void): ReactNode;
}

function BulkField({ icon, label, removeLabel, onGive, children }: OneValueProps) {
  const { t } = useTranslation('facts');
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const give = (given: string) => {
    setOpen(false);
    setValue('');
    onGive(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') give(value.trim());
  };
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          {icon}
          {label}
        </Button>
      }
    >
      <form className={styles.bulkForm} onSubmit={submit}>
        {children(value, setValue)}
        <div className={styles.bulkFoot}>
          <Button variant="quiet" onClick={() => give('')}>
            {removeLabel}
          </Button>
          <Button variant="primary" type="submit" disabled={value.trim() === ''}>
            {t('bulk.setAll')}
          </Button>
        </div>
      </form>
    </Popover>
  );
}

/** Tags that the selected facts get, or lose. */
export function BulkTags({
  icon,
  onGive,
}: BulkFieldProps<{ readonly addTags: string[] } | { readonly removeTags: string[] }>) {
  const { t } = useTranslation('facts');
  const [isOpen, setOpen] = useState(false);
  const [tags, setTags] = useState<readonly string[]>([]);
  const give = (change: { readonly addTags: string[] } | { readonly removeTags: string[] }) => {
    setOpen(false);
    setTags([]);
    onGive(change);
  };
  return (
    <Popover
      label={t('bulk.tags')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          {icon}
          {t('bulk.tags')}
        </Button>
      }
    >
      <div className={styles.bulkForm}>
        <TagEditor tags={tags} label={t('bulk.tags')} onChange={setTags} />
        <div className={styles.bulkFoot}>
          <Button variant="quiet" disabled={tags.length === 0} onClick={() => give({ removeTags: [...tags] })}>
            {t('bulk.removeTags')}
          </Button>
          <Button variant="primary" disabled={tags.length === 0} onClick={() => give({ addTags: [...tags] })}>
            {t('bulk.addTags')}
          </Button>
        </div>
      </div>
    </Popover>
  );
}
