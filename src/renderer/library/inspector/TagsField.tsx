import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import styles from './SourceInspector.module.css';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly failure?: string | undefined;
  onChange(tags: string[]): void;
}

/** The tags of a source; new ones by name, several with commas. */
export function TagsField({ tags, failure, onChange }: TagsFieldProps) {
  const { t } = useTranslation('library');
  const listId = useId();
  const [text, setText] = useState('');
  const { data: status } = useRequest('library.status', {});
  const add = () => {
    const added = text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setText('');
    if (added.length > 0) onChange([...tags, ...new Set(added)]);
  };
  return (
    <>
      {tags.length === 0 ? null : (
        <ul className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <IconButton
                className={styles.untag}
                label={t('tags.remove', { tag })}
                icon={X}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('tags.add')}
        isLabelHidden
        placeholder={t('tags.add')}
        list={listId}
        value={text}
        error={failure}
        onBlur={add}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
          else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
      />
      <datalist id={listId}>
        {status?.tags
          .filter(({ tag }) => !tags.includes(tag))
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </>
  );
}
