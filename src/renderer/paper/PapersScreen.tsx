import { FileDown, NotebookPen, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '../../contract/papers';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { VirtualList } from '../ui/VirtualList';
import { type Command, useCommands } from '../workbench/commands';
import { PaneBar } from '../workbench/PaneBar';
import type { PaneSide, View } from '../workbench/workbench-store';
import { PaperRow } from './list/PaperRow';
import styles from './list/papers.module.css';
import { usePaperActions } from './list/use-paper-actions';

interface PapersScreenProps {
  readonly view: Extract<View, { readonly kind: 'papers' }>;
  readonly side: PaneSide;
}

const rowHeight = 46;

/** All papers, the latest written first. */
export function PapersScreen({ side }: PapersScreenProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const { data, error, isPending, refetch } = useRequest('papers.list', {});
  const [row, setRow] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { open, create, importMarkdown, remove, isBusy } = usePaperActions(side);
  const papers = useMemo(() => sorted(data?.papers ?? []), [data]);
  const active = Math.min(row, Math.max(papers.length - 1, 0));
  const chosen = papers[active];
  const choose = useCallback(() => input.current?.click(), []);
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'papers.import', title: t('list.import'), group: t('command.group'), run: choose },
    ],
    [t, choose],
  );
  useCommands(commands);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: papers.length - 1 }[event.key];
    if (next !== undefined) setRow(Math.max(0, Math.min(next, papers.length - 1)));
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen !== undefined) remove(chosen);
    else if (event.key === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey) create();
    else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const index = Number(element?.dataset.row ?? -1);
    const paper = papers[index];
    if (paper === undefined) return;
    setRow(index);
    open(paper.id);
  };
  return (
    <div className={styles.screen}>
      <PaneBar title={t('list.title')}>
        {data === undefined ? null : (
          <span>{t('list.count', { count: papers.length, number: formats.number(papers.length) })}</span>
        )}
        <IconButton
          label={t('list.remove')}
          icon={Trash2}
          shortcut="Delete"
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) remove(chosen);
          }}
        />
        <IconButton label={t('list.import')} icon={FileDown} disabled={isBusy} onClick={choose} />
        <IconButton label={t('list.new')} icon={Plus} shortcut="N" disabled={isBusy} onClick={create} />
      </PaneBar>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        accept=".md,.markdown,.txt,text/markdown"
        aria-label={t('list.import')}
        onChange={({ currentTarget }) => {
          importMarkdown(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      {isPending ? <LoadingBar label={t('list.loading')} /> : null}
      {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && papers.length === 0 ? (
        <EmptyState icon={NotebookPen} title={t('list.empty')} text={t('list.emptyText')}>
          <Button variant="primary" disabled={isBusy} onClick={create}>
            {t('list.new')}
          </Button>
          <Button disabled={isBusy} onClick={choose}>
            {t('list.import')}
          </Button>
        </EmptyState>
      ) : null}
      {papers.length === 0 ? null : (
        <VirtualList
          className={styles.list}
          role="listbox"
          aria-label={t('list.title')}
          aria-activedescendant={rowId(active)}
          tabIndex={0}
          count={papers.length}
          rowHeight={rowHeight}
          activeIndex={active}
          keyOf={(index) => papers[index]?.id ?? String(index)}
          onKeyDown={onKeyDown}
          onClick={onClick}
          renderRow={(index) => {
            const paper = papers[index];
            return paper === undefined ? null : (
              <PaperRow id={rowId(index)} paper={paper} index={index} isActive={index === active} />
            );
          }}
        />
      )}
    </div>
  );
}

function rowId(index: number): string {
  return `paper-row-${index}`;
}

function sorted(papers: readonly PaperSummary[]): readonly PaperSummary[] {
  return [...papers].sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
}
