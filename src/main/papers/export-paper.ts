import { assertNever } from '../../contract/assert-never';
import { unknownKeyPrefix } from '../../contract/paper-state';
import type { ExportedFile, Paper, PaperExportFormat } from '../../contract/papers';
import type { PaperFlag } from '../../contract/ripple';
import { exportFileName } from './export-file-name';
import { writeHtml } from './export-html';
import { writeText } from './export-text';
import { layOutPaper } from './lay-out-paper';
import { writeMarkdown } from './markdown/write-markdown';
import { readEditorState } from './read-editor-state';
import type { PaperServices } from './services';
import { findSource } from './source-queries';
import { unsettledSection } from './unsettled-section';

export interface PaperToExport {
  readonly paper: Paper;
  readonly format: PaperExportFormat;
  readonly style: string;
  readonly locale: string;
  /** What is listed at the head as not settled; none for a clean export. */
  readonly flags: readonly PaperFlag[];
}

/** A paper as a file in one of the formats. */
export async function exportPaper(
  services: Pick<PaperServices, 'library' | 'citations'>,
  { paper, format, style, locale, flags }: PaperToExport,
): Promise<ExportedFile> {
  const { title } = paper;
  const document = readEditorState(paper.state);
  const notice = unsettledSection(flags, locale);
  if (format === 'markdown') {
    const keyOf = (sourceId: string): string =>
      findSource(services.library.connection, sourceId)?.citeKey ??
      (sourceId.startsWith(unknownKeyPrefix) ? sourceId.slice(unknownKeyPrefix.length) : sourceId);
    const content = writeMarkdown({ title, style, locale }, { blocks: [...notice, ...document.blocks] }, keyOf);
    return { fileName: exportFileName(title, 'md'), mediaType: 'text/markdown', encoding: 'utf8', content };
  }
  const laidOut = await layOutPaper(services, { title, style, locale, notice, document });
  switch (format) {
    case 'html':
      return {
        fileName: exportFileName(title, 'html'),
        mediaType: 'text/html',
        encoding: 'utf8',
        content: writeHtml(laidOut),
      };
    case 'text':
      return {
        fileName: exportFileName(title, 'txt'),
        mediaType: 'text/plain',
        encoding: 'utf8',
        content: writeText(laidOut),
      };
    case 'docx': {
      // The library is needed for nothing else, and takes its time to load.
      const { writeDocx } = await import('./docx/write-docx');
      return {
        fileName: exportFileName(title, 'docx'),
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        encoding: 'base64',
        content: await writeDocx(laidOut),
      };
    }
    default:
      return assertNever(format);
  }
}
