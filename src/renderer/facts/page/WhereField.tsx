import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { TextField } from '../../ui/TextField';
import { useDebounced } from '../../ui/use-debounced';
import styles from './WhereField.module.css';

/** Where somebody looked: a work of the library, or any place in words. */
export interface SearchedPlace {
  readonly words: string;
  /** null for a place in words. */
  readonly sourceId: string | null;
}

interface WhereFieldProps {
  readonly place: SearchedPlace;
  /** It is known, and cannot be another. */
  readonly isFixed: boolean;
  readonly error: string | undefined;
  onChange(place: SearchedPlace): void;
}

const mostSuggestions = 6;

/** A place in words, with the works of the library that they fit offered below: arrows walk them, Enter takes one. */
export function WhereField({ place, isFixed, error, onChange }: WhereFieldProps) {
  const { t } = useTranslation('facts');
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const query = useDebounced(place.words.trim(), 150);
  const isAsked = isOpen && place.sourceId === null && query !== '';
  const { data } = useRequest('sources.list', { query, limit: mostSuggestions }, { isEnabled: isAsked });
  const sources = isAsked ? (data?.sources ?? []) : [];
  const isShown = sources.length > 0;
  const choose = (source: SourceSummary) => {
    onChange({ words: titleOf(source), sourceId: source.id });
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isShown) return;
    const source = sources[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, sources.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (event.key === 'Enter' && source !== undefined) choose(source);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <TextField
        label={t('search.corpus')}
        hint={place.sourceId === null ? t('search.corpusHint') : t('page.search.inLibrary')}
        error={error}
        readOnly={isFixed}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={`${listId}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 || !isShown ? undefined : `${listId}-${active}`}
        value={place.words}
        onChange={({ currentTarget }) => {
          onChange({ words: currentTarget.value, sourceId: null });
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        id={`${listId}-list`}
        role="listbox"
        aria-label={t('page.search.sources')}
        className={styles.suggestions}
        hidden={!isShown}
      >
        {sources.map((source, index) => (
          <div
            key={source.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.suggestion}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(source);
            }}
          >
            {titleOf(source)}
          </div>
        ))}
      </div>
    </div>
  );
}

function titleOf({ csl, citeKey }: SourceSummary): string {
  return csl.title ?? citeKey;
}
