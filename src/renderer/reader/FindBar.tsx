import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import styles from './FindBar.module.css';
import { focusText } from './focus-text';
import { jumpTo, useReader, useReaderStore } from './reader-store';

const restMs = 120;
// What is painted and walked through; the count is of all.
const mostMatches = 5000;

/** Find in the document: case and accents do not matter. Enter and Shift+Enter walk the places, Escape closes. */
export function FindBar({ source }: { readonly source: string }) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const store = useReaderStore();
  const [text, setText] = useState('');
  const query = useRested(text.trim());
  const form = useRef<HTMLFormElement>(null);
  const current = useReader((state) => state.currentMatch);
  const { data, error } = useRequest(
    'sources.find',
    { source, query, limit: mostMatches },
    { isEnabled: query !== '', keepsPrevious: true },
  );
  const matches = query === '' ? undefined : data?.matches;
  const total = query === '' ? 0 : (data?.total ?? 0);

  useEffect(() => () => store.setState({ matches: [], currentMatch: 0 }), [store]);

  const wish = useReader((state) => state.findWish);
  useEffect(() => {
    if (wish > 0) form.current?.querySelector('input')?.select();
  }, [wish]);

  useEffect(() => {
    if (matches === undefined) {
      store.setState({ matches: [], currentMatch: 0 });
      return;
    }
    const paragraph = store.getState().place + 1;
    const nearest = Math.max(
      matches.findIndex((match) => match.paragraph >= paragraph),
      0,
    );
    store.setState({ matches, currentMatch: nearest });
    const match = matches[nearest];
    if (match !== undefined) jumpTo(store, match, false);
  }, [store, matches]);

  const walk = (step: 1 | -1) => {
    if (matches === undefined || matches.length === 0) return;
    const next = (current + step + matches.length) % matches.length;
    store.setState({ currentMatch: next });
    const match = matches[next];
    if (match !== undefined) jumpTo(store, match, false);
  };
  const close = () => {
    focusText(form.current, store.getState().caret);
    store.setState({ isFindOpen: false });
  };
  return (
    <search className={styles.search}>
      <form
        ref={form}
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          walk(1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter' && event.shiftKey) walk(-1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <TextField
          className={styles.field}
          label={t('find.label')}
          isLabelHidden
          placeholder={t('find.label')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <output className={styles.count}>
          {error === null
            ? matches === undefined
              ? ''
              : total === 0
                ? t('find.none')
                : t('find.count', { at: formats.number(current + 1), total: formats.number(total) })
            : error.message}
        </output>
        <IconButton label={t('find.former')} icon={ChevronUp} shortcut="Shift+Enter" onClick={() => walk(-1)} />
        <IconButton label={t('find.next')} icon={ChevronDown} shortcut="Enter" onClick={() => walk(1)} />
        <IconButton label={t('find.close')} icon={X} shortcut="Escape" onClick={close} />
      </form>
    </search>
  );
}

/** The value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
