import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { NamedThing } from '../../../contract/search';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { StatusIcon } from '../../ui/StatusIcon';
import styles from './CiteList.module.css';
import { useChooseThing } from './use-choose-thing';
import { useCiteTrigger } from './use-cite-trigger';
import { useListKeys } from './use-list-keys';
import { useListPlace } from './use-list-place';

const most = 12;

/** The list of facts and sources that "@" opens at the caret. The focus stays in the text. */
export function CiteList() {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const { trigger, dismiss } = useCiteTrigger();
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const query = trigger?.query ?? '';
  // A new query starts at the top again.
  const [pointed, setPointed] = useState({ query, index: 0 });
  const active = pointed.query === query ? pointed.index : 0;
  const setActive = useCallback((index: number) => setPointed({ query, index }), [query]);
  const isOpen = trigger !== null;
  const { data, isPlaceholderData } = useRequest(
    'search.names',
    { query, types: ['fact', 'source'], limit: most },
    { isEnabled: isOpen, keepsPrevious: true },
  );
  const things = useMemo(() => groupThings(isOpen ? (data?.things ?? []) : []), [data, isOpen]);
  const place = useListPlace(trigger, list);
  const choose = useChooseThing(trigger);
  const isFresh = data !== undefined && !isPlaceholderData;
  useListKeys({ isOpen, query, isFresh, things, active, setActive, choose, dismiss });

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || !isOpen) return;
    root.setAttribute('aria-controls', id);
    root.setAttribute('aria-autocomplete', 'list');
    root.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) root.removeAttribute(name);
    };
  }, [editor, isOpen, id, active]);

  if (!isOpen) return null;
  const facts = things.filter(({ type }) => type === 'fact');
  const row = (thing: NamedThing, index: number): ReactNode => (
    <Row
      key={`${thing.type} ${thing.id}`}
      id={`${id}-${index}`}
      thing={thing}
      isActive={index === active}
      onPoint={() => setActive(index)}
      onChoose={() => choose(thing)}
    />
  );
  return createPortal(
    <section ref={list} className={styles.list} style={place} aria-label={t('cite.list')}>
      {things.length === 0 ? (
        <p className={styles.nothing}>{data === undefined ? t('cite.looking') : t('cite.nothing', { query })}</p>
      ) : null}
      <div id={id} role="listbox" aria-label={t('cite.list')}>
        {groupsOf(things).map(({ type, members }) => (
          <fieldset key={type} className={styles.group} aria-labelledby={`${id}-${type}`}>
            <div id={`${id}-${type}`} className={styles.heading} role="presentation">
              {type === 'fact' ? t('cite.facts') : t('cite.sources')}
            </div>
            {members.map((thing, index) => row(thing, type === 'fact' ? index : facts.length + index))}
          </fieldset>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {t('cite.found', { facts: facts.length, sources: things.length - facts.length })}
      </p>
    </section>,
    document.body,
  );
}

function groupThings(things: readonly NamedThing[]): readonly NamedThing[] {
  return [...things.filter(({ type }) => type === 'fact'), ...things.filter(({ type }) => type === 'source')];
}

function groupsOf(things: readonly NamedThing[]) {
  return (['fact', 'source'] as const)
    .map((type) => ({ type, members: things.filter((thing) => thing.type === type) }))
    .filter(({ members }) => members.length > 0);
}

interface RowProps {
  readonly id: string;
  readonly thing: NamedThing;
  readonly isActive: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Row({ id, thing, isActive, onPoint, onChoose }: RowProps) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const { type, status, title, detail } = thing;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={isActive ? `${styles.row} ${styles.isActive}` : styles.row}
      onPointerMove={isActive ? undefined : onPoint}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {status === undefined ? null : (
        <span className={styles.status}>
          <StatusIcon status={status} />
          <span className="visually-hidden">{t(`status.${status}`)}</span>
        </span>
      )}
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{type === 'fact' ? formats.date(detail) : detail}</span>
    </div>
  );
}
