import { type IRunOptions, TextRun } from 'docx';
import { textFormat } from '../../../contract/paper-state';
import type { CslRun } from '../csl-runs';
import type { TextInline } from '../paper-document';

/** Runs of a formatted citation or bibliography entry. */
export function cslTextRuns(runs: readonly CslRun[]): TextRun[] {
  return runs.map(
    ({ text, look }) =>
      new TextRun({
        text: xmlText(text),
        italics: look.isItalic,
        bold: look.isBold,
        smallCaps: look.isSmallCaps,
        ...(look.isUnderlined ? { underline: {} } : {}),
        superScript: look.position === 'superscript',
        subScript: look.position === 'subscript',
      }),
  );
}

/** A run of the author's text; `base` adds what its surroundings give it. */
export function textRun({ text, format }: TextInline, base: IRunOptions = {}): TextRun {
  const has = (bit: number): boolean => (format & bit) !== 0;
  return new TextRun({
    ...base,
    text: xmlText(text),
    ...(has(textFormat.bold) ? { bold: true } : {}),
    ...(has(textFormat.italic) ? { italics: true } : {}),
    ...(has(textFormat.strikethrough) ? { strike: true } : {}),
    ...(has(textFormat.underline) ? { underline: {} } : {}),
    ...(has(textFormat.superscript) ? { superScript: true } : {}),
    ...(has(textFormat.subscript) ? { subScript: true } : {}),
    ...(has(textFormat.highlight) ? { highlight: 'yellow' } : {}),
    ...(has(textFormat.code) ? { font: 'Courier New' } : {}),
  });
}

/** XML 1.0 cannot carry control characters, lone surrogates and two non-characters, not even escaped. */
export function xmlText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
}
