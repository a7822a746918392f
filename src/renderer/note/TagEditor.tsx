import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import styles from './TagEditor.module.css';

interface TagEditorProps {
  readonly tags: readonly string[];
  /** Names the field for screen readers. */
  readonly label: string;
  onChange(tags: readonly string[]): void;
}

const mostSuggestions = 6;

/** Tags as chips, with the library's own tags offered as one types. Enter or a comma adds, Backspace takes the last away. */
export function TagEditor({ tags, label, onChange }: TagEditorProps) {
  const { t } = useTranslation('note');
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [isFocused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const suggestions = useSuggestions(text, tags, isFocused);
  const isListOpen = isFocused && suggestions.length > 0;

  const add = (tag: string) => {
    const clean = tag.trim().replace(/\s+/g, ' ');
    setText('');
    setActive(-1);
    if (clean !== '' && !tags.includes(clean)) onChange([...tags, clean]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Enter' || event.key === ',') add(suggestions[active] ?? text);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, suggestions.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.chip}>
          {tag}
          <button
            type="button"
            className={styles.remove}
            aria-label={t('tag.remove', { tag })}
            onClick={() => remove(tag)}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <span className={styles.field}>
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={isListOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('tag.add')}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            add(text);
          }}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('tag.suggestions')}
          className={styles.list}
          hidden={!isListOpen}
        >
          {suggestions.map((tag, index) => (
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              {tag}
            </div>
          ))}
        </div>
      </span>
    </div>
  );
}

function useSuggestions(text: string, tags: readonly string[], isWanted: boolean): readonly string[] {
  const status = useRequest('library.status', {}, { isEnabled: isWanted });
  const wanted = text.trim().toLocaleLowerCase();
  return (status.data?.tags ?? [])
    .filter(({ tag }) => !tags.includes(tag) && tag.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => b.sources + b.facts - (a.sources + a.facts))
    .slice(0, mostSuggestions)
    .map(({ tag }) => tag);
}
