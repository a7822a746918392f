import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

// Lengths are twentieths of a point, sizes half points.
const text = 24;
const indent = 360;
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Quiet styles under the names that Word and LibreOffice know, so that a publisher's template replaces them. */
export function docxStyles(locale: string): IStylesOptions {
  const heading = (size: number) => ({
    run: { size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Times New Roman', size: text, language: { value: locale } },
        paragraph: { spacing: { after: 160, line: 320 } },
      },
      title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 360 }, alignment: AlignmentType.LEFT } },
      heading1: heading(32),
      heading2: heading(28),
      heading3: heading(26),
      heading4: heading(text),
      heading5: heading(text),
      heading6: heading(text),
      footnoteText: { run: { size: 20 }, paragraph: { spacing: { after: 60, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 720, right: 720 } },
      },
      {
        id: 'Bibliography',
        name: 'Bibliography',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 720, hanging: 720 } },
      },
    ],
  };
}

export const bulletReference = 'bullets';

export function numberReference(start: number): string {
  return `numbers-${start}`;
}

/** Numbered lists of the same start share a definition; each restarts by its instance. */
export function docxNumbering(starts: Iterable<number>): INumberingOptions {
  const place = (level: number) => ({ paragraph: { indent: { left: indent * (level + 1) * 2, hanging: indent } } });
  const signs = (reference: string, texts: readonly string[]) => ({
    reference,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: texts[level % texts.length] ?? '•',
      style: place(level),
    })),
  });
  return {
    config: [
      signs(bulletReference, ['•', '◦', '▪']),
      ...[...starts].map((start) => ({
        reference: numberReference(start),
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          style: place(level),
        })),
      })),
    ],
  };
}
