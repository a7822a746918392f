import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type BibliographyFormat, bibliographyFormat } from '../../../contract/citations';
import { type ExportedFile, type PaperExportFormat, paperExportFormat } from '../../../contract/papers';
import { Failure } from '../../../contract/result';
import { callHost } from '../../host/call-host';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useToasts } from '../../ui/use-toasts';
import { saveFile } from '../../workbench/save-file';
import { usePaperSession } from '../session/session-context';

/** The paper as a file to send, or its bibliography. What is not saved yet is saved first, so that the file has it. */
export function ExportMenu() {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  const id = session.paperId;
  const { show } = useToasts.getState();
  const write = async (make: () => Promise<ExportedFile>) => {
    try {
      await session.autosave.flush();
      const file = await make();
      if (await saveFile(file)) show({ message: t('export.done', { name: file.fileName }) });
    } catch (failure) {
      show({ message: failure instanceof Failure ? failure.message : t('export.failed'), tone: 'failure' });
    }
  };
  const paperItem = (format: PaperExportFormat) => ({
    id: format,
    label: t(`export.${format}`),
    run: () => void write(() => callHost('papers.export', { id, format })),
  });
  const bibliographyItem = (format: BibliographyFormat) => {
    const { style, locale } = session.details.getState();
    return {
      id: format,
      label: t(`bibliography.${format}`),
      run: () => void write(() => callHost('bibliography.export', { paper: id, format, style, locale })),
    };
  };
  return (
    <Menu
      align="end"
      groups={[
        { id: 'paper', heading: t('export.paper'), items: paperExportFormat.options.map(paperItem) },
        {
          id: 'bibliography',
          heading: t('export.bibliography'),
          items: bibliographyFormat.options.map(bibliographyItem),
        },
      ]}
      trigger={<IconButton label={t('export.menu')} icon={Download} />}
    />
  );
}
