import { type ComponentProps, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nameChosen } from '../../host/read-dropped';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { type Command, useCommands } from '../../workbench/commands';
import { useWorkbench } from '../../workbench/workbench-store';
import { CollectDialog } from '../collections/CollectDialog';
import { ExportDialog } from '../ExportDialog';
import { SaveSearchDialog } from '../filter/SaveSearchDialog';
import { EditManyDialog } from '../inspector/EditManyDialog';
import { useLibraryDialogs } from '../library-dialogs-store';
import { PasteDialog } from '../PasteDialog';
import { RecordDialog } from '../RecordDialog';
import { ImportCard } from './ImportCard';
import styles from './ImportDesk.module.css';
import { sealAbandonedImport, useImports } from './imports-store';
import { useFileDrop } from './use-file-drop';

/** Takes files and folders from the choosers and from anywhere on the window, shows imports, and holds the dialogs. */
export function ImportDesk() {
  const { t } = useTranslation('library');
  const { chooserCount, folderChooserCount } = useLibraryDialogs();
  const { failure, dismissFailure } = useImports();
  const isDragging = useFileDrop();
  useLibraryCommands();
  useEffect(sealAbandonedImport, []);
  return (
    <>
      <Chooser askedCount={chooserCount} label={t('command.import')} data-testid="import-files" />
      <Chooser askedCount={folderChooserCount} label={t('command.importFolder')} {...wholeFolders} />
      {isDragging ? <div className={styles.drop}>{t('import.drop')}</div> : null}
      <ImportCard />
      {failure === null ? null : (
        <Dialog isOpen title={t('import.failedTitle')} onOpenChange={dismissFailure}>
          <FailureNote failure={failure} />
        </Dialog>
      )}
      <LibraryDialogs />
    </>
  );
}

/** React has no property for what lets a chooser take a folder. */
const wholeFolders = { webkitdirectory: '', 'data-testid': 'import-folder' } as ComponentProps<'input'>;

interface ChooserProps extends ComponentProps<'input'> {
  /** Opens each time that it is raised. */
  readonly askedCount: number;
  readonly label: string;
}

function Chooser({ askedCount, label, ...rest }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (askedCount > 0) input.current?.click();
  }, [askedCount]);
  return (
    <input
      {...rest}
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = nameChosen(currentTarget.files ?? []);
        currentTarget.value = '';
        useImports.getState().start(files);
      }}
    />
  );
}

function LibraryDialogs() {
  const { dialog, hide } = useLibraryDialogs();
  switch (dialog?.kind) {
    case 'paste':
      return <PasteDialog text={dialog.text} onClose={hide} />;
    case 'record':
      return <RecordDialog onClose={hide} />;
    case 'export':
      return <ExportDialog sourceIds={dialog.sourceIds} onClose={hide} />;
    case 'edit-many':
      return <EditManyDialog sourceIds={dialog.sourceIds} onClose={hide} />;
    case 'collect':
      return <CollectDialog sourceIds={dialog.sourceIds} onClose={hide} />;
    case 'save-search':
      return <SaveSearchDialog filter={dialog.filter} onClose={hide} />;
    default:
      return null;
  }
}

function useLibraryCommands(): void {
  const { t } = useTranslation('library');
  const commands = useMemo<readonly Command[]>(() => {
    const { show, chooseFiles, chooseFolder } = useLibraryDialogs.getState();
    const group = t('group.library');
    return [
      { id: 'library.import', title: t('command.importFiles'), shortcut: 'Mod+O', group, run: chooseFiles },
      { id: 'library.importFolder', title: t('command.importFolder'), group, run: chooseFolder },
      { id: 'library.paste', title: t('command.paste'), group, run: () => show({ kind: 'paste', text: '' }) },
      { id: 'library.record', title: t('command.record'), group, run: () => show({ kind: 'record' }) },
      { id: 'library.export', title: t('command.export'), group, run: () => show({ kind: 'export', sourceIds: [] }) },
      {
        id: 'library.duplicates',
        title: t('command.duplicates'),
        group,
        run: () => useWorkbench.getState().open({ kind: 'duplicates' }, 'main'),
      },
    ];
  }, [t]);
  useCommands(commands);
}
