import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { useToasts } from '../ui/use-toasts';
import { type Command, useCommands } from '../workbench/commands';
import { useTasks } from '../workbench/use-tasks';
import { useWorkbench } from '../workbench/workbench-store';
import { ExportDialog } from './ExportDialog';
import styles from './ImportDesk.module.css';
import { ImportReport } from './ImportReport';
import { useImports } from './imports-store';
import { useLibraryDialogs } from './library-dialogs-store';
import { PasteDialog } from './PasteDialog';
import { RecordDialog } from './RecordDialog';
import { undoLast } from './use-source-actions';

/** Takes files from the chooser and from anywhere on the window, shows how their import goes, and holds the dialogs. */
export function ImportDesk() {
  const { t } = useTranslation('library');
  const chooser = useRef<HTMLInputElement>(null);
  const { dialog, chooserCount, hide } = useLibraryDialogs();
  const isDragging = useFileDrop();
  useLibraryCommands();
  useEffect(() => {
    if (chooserCount > 0) chooser.current?.click();
  }, [chooserCount]);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('command.import')}
        data-testid="import-files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          void useImports.getState().start(files, (name) => t('import.unreadable', { name }));
        }}
      />
      {isDragging ? <div className={styles.drop}>{t('import.drop')}</div> : null}
      <ImportStatus />
      {dialog?.kind === 'paste' ? <PasteDialog text={dialog.text} onClose={hide} /> : null}
      {dialog?.kind === 'record' ? <RecordDialog onClose={hide} /> : null}
      {dialog?.kind === 'export' ? <ExportDialog sourceIds={dialog.sourceIds} onClose={hide} /> : null}
    </>
  );
}

function useLibraryCommands(): void {
  const { t } = useTranslation('library');
  const commands = useMemo<readonly Command[]>(() => {
    const { show, chooseFiles } = useLibraryDialogs.getState();
    const group = t('group.library');
    return [
      { id: 'library.import', title: t('command.importFiles'), shortcut: 'Mod+O', group, run: chooseFiles },
      { id: 'library.paste', title: t('command.paste'), group, run: () => show({ kind: 'paste', text: '' }) },
      { id: 'library.record', title: t('command.record'), group, run: () => show({ kind: 'record' }) },
      { id: 'library.export', title: t('command.export'), group, run: () => show({ kind: 'export', sourceIds: [] }) },
    ];
  }, [t]);
  useCommands(commands);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Whether files are being dragged over the window; imports them when they are let go. */
function useFileDrop(): boolean {
  const { t } = useTranslation('library');
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    // A drag enters a child before it leaves its parent, so entries are counted.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setDragging(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragging(false);
    };
    const onOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void useImports.getState().start(files, (name) => t('import.unreadable', { name }));
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [t]);
  return isDragging;
}

function ImportStatus() {
  const { t } = useTranslation('library');
  const { progress, report, failure, cancel, dismiss } = useImports();
  const task = useTasks(({ tasks }) => (progress === null ? undefined : tasks[progress.taskId]));
  const isPlain = report?.items.every(({ status }) => status === 'imported') === true;
  useEffect(() => {
    if (report === null || !isPlain) return;
    const sourceIds = report.items.flatMap((item) => item.sourceIds);
    dismiss();
    useToasts.getState().show({
      message: t('import.done', { count: sourceIds.length }),
      action: { label: t('undo'), run: () => void undoLast(report.steps) },
    });
    const [only] = sourceIds;
    if (only !== undefined) useWorkbench.getState().setSubject({ kind: 'source', id: only });
  }, [report, isPlain, dismiss, t]);
  if (progress !== null) {
    const { done, total } = task !== undefined && task.total > progress.total ? task : progress;
    const label = progress.name === '' ? t('import.reading') : t('import.readingNamed', { name: progress.name });
    return (
      <div className={styles.progress}>
        <LoadingBar label={label} done={done} total={total} onCancel={cancel} />
      </div>
    );
  }
  if (failure !== null) {
    return (
      <Dialog isOpen title={t('import.failedTitle')} onOpenChange={dismiss}>
        <FailureNote failure={failure} />
      </Dialog>
    );
  }
  return report === null || isPlain ? null : <ImportReport {...report} onClose={dismiss} />;
}
