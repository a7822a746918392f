import { Command } from 'cmdk';
import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleSummary } from '../../../contract/citations';
import { Failure } from '../../../contract/result';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { FailureNote } from '../../ui/FailureNote';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { useToasts } from '../../ui/use-toasts';
import { useWhenFresh } from '../../ui/use-when-fresh';
import { useDetails, usePaperSession } from '../session/session-context';
import styles from './StylePicker.module.css';
import { shortStyleNames } from './short-style-names';

const most = 60;
const commonLocales = ['en-US', 'en-GB', 'uk-UA', 'ja-JP', 'de-DE', 'fr-FR'];

/** The citation style of the paper and the language its citations are written in. */
export function StylePicker({ hasRoom }: { readonly hasRoom: boolean }) {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  const [isOpen, setOpen] = useState(false);
  const style = useDetails((details) => details.style);
  const locale = useDetails((details) => details.locale);
  const name = useStyleName(style);
  const change = (next: { readonly style?: string; readonly locale?: string }) => {
    session.setStyle(next).catch((failure: unknown) => {
      const message = failure instanceof Failure ? failure.message : t('style.notChanged');
      useToasts.getState().show({ message, tone: 'failure' });
    });
  };
  return (
    <Popover
      label={t('style.panel')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={hasRoom ? styles.trigger : `${styles.trigger} ${styles.isShort}`}
          title={t('style.current', { style: name })}
        >
          <span>{name}</span>
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      <StyleList
        chosen={style}
        onChoose={(id) => {
          setOpen(false);
          if (id !== style) change({ style: id });
        }}
      />
      <LocaleSelect chosen={locale} onChoose={(tag) => change({ locale: tag })} />
    </Popover>
  );
}

function useStyleName(id: string): string {
  const short = shortStyleNames[id];
  const { data } = useRequest('styles.list', { query: id, limit: 20 }, { isEnabled: short === undefined });
  return short ?? data?.styles.find((style) => style.id === id)?.title ?? id;
}

interface StyleListProps {
  readonly chosen: string;
  onChoose(id: string): void;
}

function StyleList({ chosen, onChoose }: StyleListProps) {
  const { t } = useTranslation('paper');
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
  const { t } = useTranslation('paper');
  return (
    <Command.Item value={id} onSelect={() => onChoose(id)} className={styles.row}>
      <span className={styles.tick}>{isChosen ? <Check size={14} aria-label={t('style.chosen')} /> : null}</span>
      <span className={styles.title}>{title}</span>
      <small>{t(`styleFormat.${format}`)}</small>
    </Command.Item>
  );
}

interface LocaleSelectProps {
  readonly chosen: string;
  onChoose(tag: string): void;
}

function LocaleSelect({ chosen, onChoose }: LocaleSelectProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const { data } = useRequest('styles.locales', {});
  const tags = [...new Set([...commonLocales, ...(data?.locales ?? []), chosen])];
  return (
    <Select
      className={styles.locale}
      label={t('style.locale')}
      value={chosen}
      options={tags.map((tag) => ({ value: tag, label: formats.language(tag) }))}
      onSelect={onChoose}
    />
  );
}
