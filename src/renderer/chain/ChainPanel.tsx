import { Link2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainSubject } from '../../contract/chain';
import { useRequest } from '../host/requests';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { type Command, useCommands } from '../workbench/commands';
import { walkShortcuts } from '../workbench/walk-shortcuts';
import { useWorkbench } from '../workbench/workbench-store';
import { ChainCard } from './ChainCard';
import styles from './ChainPanel.module.css';
import { type ChainLink, chainLinks } from './chain-links';

/** What the caret's sentence, fact, passage or source rests on, and what rests on it. */
export function ChainPanel() {
  const { t } = useTranslation('chain');
  const subject = useWorkbench((state) => state.subject);
  if (subject === null) return <EmptyState icon={Link2} title={t('empty.title')} text={t('empty.text')} />;
  return <ChainOf subject={subject} />;
}

// A source with hundreds of passages is walked from its reader; here its first ones stand for it.
const shownOfKind = 12;

function ChainOf({ subject }: { readonly subject: ChainSubject }) {
  const { t } = useTranslation('chain');
  const { data, error, refetch } = useRequest('chain.of', { subject }, { keepsPrevious: true });
  const [isWhole, setWhole] = useState(false);
  const { links, subjectIndex } = useMemo(
    () => (data === undefined ? { links: [], subjectIndex: -1 } : chainLinks(data, subject)),
    [data, subject],
  );
  const shown = useMemo(() => (isWhole ? links : firstOfEachKind(links)), [links, isWhole]);
  const subjectKey = links[subjectIndex]?.key;
  // Where the keys walked to counts only as long as the caret stays.
  const [walked, setWalked] = useState<{ readonly subject: ChainSubject; readonly key: string } | null>(null);
  const currentKey = walked?.subject === subject ? walked.key : subjectKey;
  const currentIndex = shown.findIndex(({ key }) => key === currentKey);
  const list = useWalk(shown, currentIndex, (key) => setWalked({ subject, key }));
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingBar label={t('loading')} />;
  if (links.length === 0) return <EmptyState icon={Link2} title={t('alone.title')} text={t('alone.text')} />;
  return (
    <div className={styles.chain}>
      <ol ref={list} aria-label={t('label')}>
        {shown.map((link) => (
          <li key={link.key} className={styles.link}>
            <ChainCard
              link={link}
              evidence={data.facts.flatMap((fact) => fact.evidence)}
              isCurrent={link.key === currentKey}
            />
          </li>
        ))}
      </ol>
      {shown.length === links.length ? null : (
        <Button variant="link" className={styles.more} onClick={() => setWhole(true)}>
          {t('more', { count: links.length - shown.length })}
        </Button>
      )}
      <NextStep subject={subject} links={links} />
    </div>
  );
}

function firstOfEachKind(links: readonly ChainLink[]): readonly ChainLink[] {
  const counts = new Map<ChainLink['kind'], number>();
  return links.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= shownOfKind;
  });
}

/** The keys that walk the cards; Escape gives the focus back to where the person was reading or writing. */
function useWalk(shown: readonly ChainLink[], currentIndex: number, setCurrent: (key: string) => void) {
  const { t } = useTranslation('chain');
  const list = useRef<HTMLOListElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const walk = useRef((_step: number) => {});
  walk.current = (step) => {
    const next = Math.max(0, Math.min(shown.length - 1, currentIndex + step));
    const link = shown[next];
    if (link === undefined) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement) === false) {
      cameFrom.current = activeElement;
    }
    setCurrent(link.key);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'chain.up',
        title: t('command.up'),
        shortcut: walkShortcuts.up,
        group: t('group'),
        run: () => walk.current(-1),
      },
      {
        id: 'chain.down',
        title: t('command.down'),
        shortcut: walkShortcuts.down,
        group: t('group'),
        run: () => walk.current(1),
      },
    ],
    [t],
  );
  useCommands(commands);
  useEffect(() => {
    const element = list.current;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') cameFrom.current?.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  return list;
}

/** Where the chain ends too early, what would make it longer. */
function NextStep({ subject, links }: { readonly subject: ChainSubject; readonly links: readonly ChainLink[] }) {
  const { t } = useTranslation('chain');
  const has = (kind: ChainLink['kind']) => links.some((link) => link.kind === kind);
  if (subject.kind === 'sentence' && !has('fact') && !has('source'))
    return <EmptyState title={t('next.sentence')} text={t('next.sentenceText')} />;
  if (subject.kind === 'fact' && !has('passage') && !has('evidence'))
    return <EmptyState title={t('next.fact')} text={t('next.factText')} />;
  if (subject.kind === 'annotation' && !has('fact')) {
    return <EmptyState title={t('next.annotation')} text={t('next.annotationText')} />;
  }
  if (subject.kind === 'source' && !has('passage'))
    return <EmptyState title={t('next.source')} text={t('next.sourceText')} />;
  return null;
}
