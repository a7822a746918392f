import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { callHost } from '../host/call-host';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { PaneBar } from '../workbench/PaneBar';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { knownNodeTypes } from './editor/paper-extension';
import styles from './PaperScreen.module.css';
import { readPaperState } from './session/read-paper-state';
import { PaperPage } from './sheet/PaperPage';

interface PaperScreenProps {
  readonly view: Extract<View, { readonly kind: 'paper' }>;
  readonly side: PaneSide;
}

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly paper: Paper }
  | { readonly kind: 'failed'; readonly failure: Error };

/** A paper, opened for writing. */
export function PaperScreen({ view: { id, focus }, side }: PaperScreenProps) {
  const { t } = useTranslation('paper');
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  const load = useCallback(() => {
    setOpened({ kind: 'opening' });
    void open(id).then(setOpened);
  }, [id]);
  useEffect(load, [load]);
  switch (opened.kind) {
    case 'opening':
      return (
        <>
          <PaneBar title={t('sheet.untitled')} />
          <LoadingBar label={t('screen.opening')} />
        </>
      );
    case 'open':
      return <PaperPage key={opened.paper.id} paper={opened.paper} side={side} focus={focus} />;
    case 'failed':
      return <Problem failure={opened.failure} onRetry={load} />;
  }
}

async function open(id: string): Promise<Opened> {
  try {
    const { paper } = await callHost('papers.get', { id });
    readPaperState(paper.state, knownNodeTypes);
    return { kind: 'open', paper };
  } catch (failure) {
    return { kind: 'failed', failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }
}

function Problem({ failure, onRetry }: { readonly failure: Error; onRetry(): void }) {
  const { t } = useTranslation('paper');
  const isGone = failure instanceof Failure && failure.code === 'not-found';
  return (
    <>
      <PaneBar title={t('sheet.untitled')} />
      <div className={styles.problem}>
        {isGone ? (
          <EmptyState title={t('screen.gone')} text={t('screen.goneText')}>
            <Button onClick={() => useWorkbench.getState().open({ kind: 'papers' })}>{t('screen.allPapers')}</Button>
          </EmptyState>
        ) : (
          <FailureNote failure={failure} onRetry={onRetry} />
        )}
      </div>
    </>
  );
}
