import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleSummary } from '../../contract/citations';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { FailureNote } from '../ui/FailureNote';
import { useWhenFresh } from '../ui/use-when-fresh';
import styles from './StyleList.module.css';

const most = 60;

interface StyleListProps {
  /** Id of a CSL style. */
  readonly chosen: string;
  onChoose(id: string): void;
}

/** Some thousand citation styles, narrowed as one types; Enter chooses the style that was searched for. */
export function StyleList({ chosen, onChoose }: StyleListProps) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState('');
  const answer = useRequest('styles.list', { query, limit: most }, { keepsPrevious: true });
  const { data, error, refetch, isPlaceholderData } = answer;
  const whenFresh = useWhenFresh(data !== undefined && !isPlaceholderData);
  const latest = useRef({ data, selected });
  latest.current = { data, selected };
  useEffect(() => {
    const [first] = data?.styles ?? [];
    if (first !== undefined) setSelected(first.id);
  }, [data]);
  return (
    <Command
      shouldFilter={false}
      label={t('style.search')}
      className={styles.search}
      value={selected}
      onValueChange={setSelected}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        whenFresh(() => {
          const found = latest.current.data?.styles ?? [];
          const style = found.find(({ id }) => id === latest.current.selected) ?? found[0];
          if (style !== undefined) onChoose(style.id);
        });
      }}
    >
      <Command.Input
        value={query}
        onValueChange={setQuery}
        placeholder={t('style.searchHint', { count: data?.total ?? 0, number: formats.number(data?.total ?? 0) })}
        className={styles.input}
        autoFocus
      />
      {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
      <Command.List className={styles.list} label={t('style.list')}>
        {data !== undefined && data.styles.length === 0 ? (
          <p className={styles.nothing}>{t('style.nothing', { query })}</p>
        ) : null}
        {data?.styles.map((style) => (
          <StyleRow key={style.id} style={style} isChosen={style.id === chosen} onChoose={onChoose} />
        ))}
      </Command.List>
    </Command>
  );
}

interface StyleRowProps {
  readonly style: StyleSummary;
  readonly isChosen: boolean;
  onChoose(id: string): void;
}

function StyleRow({ style: { id, title, format }, isChosen, onChoose }: StyleRowProps) {
  const { t } = useTranslation('library');
  return (
    <Command.Item value={id} onSelect={() => onChoose(id)} className={styles.row}>
      <span className={styles.tick}>{isChosen ? <Check size={14} aria-label={t('style.chosen')} /> : null}</span>
      <span className={styles.title}>{title}</span>
      <small>{t(`styleFormat.${format}`)}</small>
    </Command.Item>
  );
}
