import { assertNever } from '../../contract/assert-never';
import type { BibliographyFormat } from '../../contract/citations';
import type { CslItem } from '../../contract/csl';
import { type Bibliography, type CitationFormat, CslEngine } from './csl-engine';
import type { ImportedEntries } from './imported-entry';
import { markdownText } from './markdown-text';
import { writeEndnoteXml } from './markup/write-endnote-xml';
import { plainText } from './plain-text';
import { rtfDocument } from './rtf-document';
import type { StyleArchive } from './style-archive';
import { writeBibtex } from './write-bibtex';
import { writeRis } from './write-ris';

const defaultStyle = 'apa';

export interface BibliographyOptions {
  readonly items: readonly CslItem[];
  readonly format: BibliographyFormat;
  readonly archive: StyleArchive;
  /** Name of an installed style; counts for text, html, markdown and rtf. Default APA. */
  readonly style?: string | undefined;
  /** Default: the style's own, or en-US. */
  readonly locale?: string | undefined;
  /** What imported entries had besides; the format that they came in gets it back. */
  readonly imported?: ImportedEntries | undefined;
}

/**
 * The works as a bibliography: styled (text, html, markdown, rtf), or as data for other programs.
 * @returns a whole file's content, ending in a line end.
 * @throws Failure not-found for an unknown style, invalid-input where it cannot be applied.
 */
export function formatBibliography(options: BibliographyOptions): string {
  const { items, format, imported } = options;
  switch (format) {
    case 'text':
      return lines(styled(options, 'html').entries.map(({ text }) => plainText(text)));
    case 'markdown':
      return lines(
        styled(options, 'html').entries.map(({ text }) => markdownText(text)),
        '\n\n',
      );
    case 'html':
      return htmlDocument(styled(options, 'html'));
    case 'rtf':
      return rtfDocument(styled(options, 'rtf'));
    case 'bibtex':
    case 'biblatex':
      return writeBibtex(items, format, imported);
    case 'ris':
      return writeRis(items, imported);
    case 'endnote-xml':
      return writeEndnoteXml(items, imported);
    case 'csl-json':
      return `${JSON.stringify(items, null, 2)}\n`;
    default:
      return assertNever(format);
  }
}

function styled(
  { items, style = defaultStyle, locale, archive }: BibliographyOptions,
  format: CitationFormat,
): Bibliography {
  const engine = new CslEngine({
    style: archive.read(style),
    locale,
    items,
    localeData: (language) => archive.locale(language),
    format,
  });
  engine.registerItems();
  return engine.bibliography();
}

function lines(texts: readonly string[], separator = '\n'): string {
  return texts.length === 0 ? '' : `${texts.join(separator)}\n`;
}

/** A page of its own: without a charset a browser would guess, and often wrongly. */
function htmlDocument({ entries, hasHangingIndent, hasLabels }: Bibliography): string {
  const indent = hasHangingIndent
    ? '.csl-entry { margin: 0 0 0.5em 2em; text-indent: -2em; }'
    : '.csl-entry { margin: 0 0 0.5em; }';
  const labels = hasLabels ? '\n.csl-entry { display: flex; gap: 0.5em; }\n.csl-left-margin { min-width: 2em; }' : '';
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>Bibliography</title>
<style>
${indent}${labels}
</style>
</head>
<body>
<div class="csl-bib-body">
${entries.map(({ text }) => text.trim()).join('\n')}
</div>
</body>
</html>
`;
}
