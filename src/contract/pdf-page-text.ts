/** What of an item of pdf.js' text content the text is made of; marked content has no `str` and counts for nothing. */
export interface PdfTextItem {
  readonly str?: string | undefined;
  readonly hasEOL?: boolean | undefined;
}

export interface PdfPageText {
  readonly text: string;
  /** Where each item with a `str` begins in `text`, empty ones too: one for each span of the viewer's text layer. */
  readonly starts: readonly number[];
}

/** Pages of the canonical text are parted by an empty line. */
export const pageGap = '\n\n';

/**
 * The text of a page, the same in the extractor and in the viewer, so that what is selected on a page is found in the text.
 * NUL, which no canonical text holds, becomes U+FFFD, and so do halves of surrogate pairs; no sign changes its length.
 * @param items of getTextContent({ includeMarkedContent: true, disableNormalization: true })
 */
export function pageTextOf(items: readonly PdfTextItem[]): PdfPageText {
  const starts: number[] = [];
  let text = '';
  for (const { str, hasEOL } of items) {
    if (str === undefined) continue;
    starts.push(text.length);
    text += str.replace(/[\r\n]/g, ' ');
    if (hasEOL === true) text += '\n';
  }
  return { text: text.replaceAll('\0', '\ufffd').replace(loneSurrogate, '\ufffd'), starts };
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
