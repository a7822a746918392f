import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TabStopType, TextRun } from 'docx';
import { exportWords } from '../export-words';
import type { LaidOutPaper } from '../lay-out-paper';
import { docxNumbering, docxStyles } from './docx-styles';
import { DocxWriter } from './docx-writer';
import { cslTextRuns, xmlText } from './write-runs';
import { beginField, bibliographyInstruction, endField, zoteroPreferences } from './zotero-fields';

/** A Word file with real styles, lists, tables and footnotes, its citations live Zotero fields. Base64. */
export async function writeDocx(paper: LaidOutPaper): Promise<string> {
  const writer = new DocxWriter(paper);
  const title = xmlText(paper.title);
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...writer.blocks([...paper.notice, ...paper.document.blocks]),
    ...bibliography(paper),
  ];
  // Written before the numbering and the properties are gathered: both come from what was written.
  const footnotes = writer.footnotes();
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: docxStyles(paper.locale),
    numbering: docxNumbering(writer.listStarts),
    footnotes,
    customProperties: zoteroPreferences(paper),
    sections: [{ children }],
  });
  return Packer.toBase64String(file);
}

function bibliography({ bibliography: entries, locale }: LaidOutPaper): Paragraph[] {
  if (entries.length === 0) return [];
  const paragraphs = entries.map(({ entry }, position) => {
    const label = entry.label.length === 0 ? [] : [...cslTextRuns(entry.label), new TextRun('\t')];
    return new Paragraph({
      style: 'Bibliography',
      tabStops: [{ type: TabStopType.LEFT, position: 720 }],
      children: [
        ...(position === 0 ? beginField(bibliographyInstruction) : []),
        ...label,
        ...cslTextRuns(entry.body),
        ...(position === entries.length - 1 ? [endField()] : []),
      ],
    });
  });
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new TextRun(exportWords(locale).references)],
  });
  return [heading, ...paragraphs];
}
