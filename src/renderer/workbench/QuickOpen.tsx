import { Command as Palette } from 'cmdk';
import { FileText, Quote, ScrollText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedThing } from '../../contract/search';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { FailureNote } from '../ui/FailureNote';
import { Kbd } from '../ui/Kbd';
import { StatusIcon } from '../ui/StatusIcon';
import { useDebounced } from '../ui/use-debounced';
import { useWhenFresh } from '../ui/use-when-fresh';
import styles from './CommandPalette.module.css';
import { ListOverlay } from './ListOverlay';
import { useWorkbench } from './workbench-store';

const icons = { source: ScrollText, fact: Quote, paper: FileText } as const;
// The core answers from memory; this only spares it the letters of a fast typist.
const settleMs = 40;

/** Opens a source, fact or paper by its name; Mod+Enter opens it beside. */
export function QuickOpen() {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState('');
  const settled = useDebounced(query, settleMs);
  const { data, error, isPending, isPlaceholderData, refetch } = useRequest(
    'search.names',
    { query: settled, limit: 30 },
    { keepsPrevious: true },
  );
  const things = data?.things ?? [];
  const open = (thing: NamedThing, isBeside: boolean) =>
    useWorkbench.getState().open({ kind: thing.type, id: thing.id }, isBeside ? 'beside' : undefined);
  const whenFresh = useWhenFresh(settled === query && data !== undefined && !isPlaceholderData);
  const latest = useRef({ things, selected });
  latest.current = { things, selected };
  useEffect(() => {
    const [first] = data?.things ?? [];
    if (first !== undefined) setSelected(keyOf(first));
  }, [data]);
  return (
    <ListOverlay label={t('command.quickOpen')}>
      {(choose) => (
        <Palette
          label={t('command.quickOpen')}
          shouldFilter={false}
          loop
          value={selected}
          onValueChange={setSelected}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            const isBeside = event.ctrlKey || event.metaKey;
            whenFresh(() => {
              const { things: listed, selected: key } = latest.current;
              const thing = listed.find((candidate) => keyOf(candidate) === key) ?? listed[0];
              if (thing !== undefined) choose(() => open(thing, isBeside));
            });
          }}
        >
          <Palette.Input
            className={styles.input}
            value={query}
            onValueChange={setQuery}
            placeholder={t('quickOpen.placeholder')}
            autoFocus
          />
          {isPending || error !== null ? null : (
            <Palette.Empty className={styles.none}>{t('quickOpen.none')}</Palette.Empty>
          )}
          {error === null ? (
            <Palette.List className={styles.list} label={t('quickOpen.list')}>
              {things.map((thing) => (
                <Palette.Item
                  key={keyOf(thing)}
                  value={keyOf(thing)}
                  className={styles.item}
                  onSelect={() => choose(() => open(thing, false))}
                >
                  <ThingIcon thing={thing} />
                  <span className={styles.title}>{thing.title}</span>
                  <span className={styles.end}>
                    {thing.type === 'fact' ? formats.date(thing.detail) : thing.detail}
                  </span>
                </Palette.Item>
              ))}
            </Palette.List>
          ) : (
            <FailureNote failure={error} onRetry={() => void refetch()} />
          )}
          <p className={styles.foot}>
            <span>
              <Kbd shortcut="Enter" /> {t('quickOpen.open')}
            </span>
            <span>
              <Kbd shortcut="Mod+Enter" /> {t('quickOpen.beside')}
            </span>
          </p>
        </Palette>
      )}
    </ListOverlay>
  );
}

function keyOf({ type, id }: NamedThing): string {
  return `${type}-${id}`.toLowerCase();
}

function ThingIcon({ thing: { type, status } }: { readonly thing: NamedThing }) {
  const { t } = useTranslation('workbench');
  const Icon = icons[type];
  if (status !== undefined) return <StatusIcon status={status} size={15} />;
  return <Icon size={15} strokeWidth={1.75} aria-label={t(`thing.${type}`)} />;
}
