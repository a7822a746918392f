import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BibliographyFormat, bibliographyFormat } from '../../../contract/citations';
import { type ExportedFile, type PaperExportFormat, paperExportFormat } from '../../../contract/papers';
import { Failure } from '../../../contract/result';
import type { PaperFlag } from '../../../contract/ripple';
import { callHost } from '../../host/call-host';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useToasts } from '../../ui/use-toasts';
import { saveFile } from '../../workbench/save-file';
import { type Acknowledgement, ExportDialog } from '../export/ExportDialog';
import { usePaperSession } from '../session/session-context';

/** An export that waits for a word about what fell. */
interface ExportQuestion {
  readonly format: PaperExportFormat;
  readonly flags: readonly PaperFlag[];
}

/** The paper as a file to send, or its bibliography. What is not saved yet is saved first, so that the file has it. */
export function ExportMenu() {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  const id = session.paperId;
  const { show } = useToasts.getState();
  const [question, setQuestion] = useState<ExportQuestion | null>(null);
  const write = async (make: () => Promise<ExportedFile | null>) => {
    try {
      await session.autosave.flush();
      const file = await make();
      if (file !== null && (await saveFile(file))) show({ message: t('export.done', { name: file.fileName }) });
    } catch (failure) {
      show({ message: failure instanceof Failure ? failure.message : t('export.failed'), tone: 'failure' });
    }
  };
  const paperItem = (format: PaperExportFormat) => ({
    id: format,
    label: t(`export.${format}`),
    run: () => void write(() => exportOrAsk(format)),
  });
  const exportOrAsk = async (format: PaperExportFormat) => {
    const { flags } = await callHost('ripple.flags', { paper: id });
    if (flags.length === 0) return callHost('papers.export', { id, format });
    setQuestion({ format, flags });
    return null;
  };
  const answer = ({ format }: ExportQuestion, acknowledgement: Acknowledgement | null) => {
    setQuestion(null);
    void write(() =>
      callHost('papers.export', { id, format, ...(acknowledgement === null ? {} : { acknowledgement }) }),
    );
  };
  const bibliographyItem = (format: BibliographyFormat) => {
    const { style, locale } = session.details.getState();
    return {
      id: format,
      label: t(`bibliography.${format}`),
      run: () => void write(() => callHost('bibliography.export', { paper: id, format, style, locale })),
    };
  };
  return (
    <>
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
      {question === null ? null : (
        <ExportDialog
          flags={question.flags}
          onExport={(acknowledgement) => answer(question, acknowledgement)}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}
