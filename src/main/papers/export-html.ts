import { assertNever } from '../../contract/assert-never';
import { cellHeader, textFormat } from '../../contract/paper-state';
import { escapeHtml } from './escape-html';
import { type ExportWords, exportWords } from './export-words';
import type { LaidOutNote, LaidOutPaper } from './lay-out-paper';
import type { Block, CitationInline, Inline, ListBlock, TableBlock, TableCell, TextInline } from './paper-document';
import { safeUrl } from './safe-url';
import { writeCslHtml, writeEntryHtml } from './write-csl-html';

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 3rem 1.5rem; font: 1.0625rem/1.6 Charter, 'Source Serif 4', Georgia, serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
blockquote { margin-inline: 2rem; }
table { border-collapse: collapse; }
caption, th, td { padding: 0.25rem 0.75rem; text-align: start; vertical-align: top; }
th, td { border: 1px solid; }
.references { padding: 0; list-style: none; }
.references li { margin-block: 0.5rem; padding-inline-start: 2rem; text-indent: -2rem; overflow-wrap: anywhere; }
.missing { outline: 2px solid; }
.notice { margin-block: 2rem; font-size: 0.9375rem; }
.notice h2 { font-size: 1.125rem; }
.checklist { list-style: none; padding-inline-start: 1.25rem; }
`.trim();

// Nothing in the file can run or load anything, whatever a source or a reader's browser makes of it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One HTML file that needs nothing else: landmarks, headings in order, citations linked to their entries. */
export function writeHtml(paper: LaidOutPaper): string {
  const writer = new HtmlWriter(paper);
  const title = escapeHtml(paper.title);
  return `<!doctype html>
<html lang="${escapeHtml(paper.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Citewright">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<article>
<h1>${title}</h1>
${[writer.notice(), writer.blocks(paper.document.blocks), writer.notes(), writer.bibliography()].filter((part) => part !== '').join('\n')}
</article>
</main>
</body>
</html>
`;
}

class HtmlWriter {
  readonly #paper: LaidOutPaper;
  readonly #words: ExportWords;
  readonly #entryIds: ReadonlyMap<string, string>;

  constructor(paper: LaidOutPaper) {
    this.#paper = paper;
    this.#words = exportWords(paper.locale);
    this.#entryIds = new Map(paper.bibliography.map(({ sourceId }, position) => [sourceId, `ref-${position + 1}`]));
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n');
  }

  notice(): string {
    const { notice } = this.#paper;
    return notice.length === 0 ? '' : `<aside class="notice">\n${this.blocks(notice)}\n</aside>`;
  }

  notes(): string {
    const { notes } = this.#paper;
    if (notes.length === 0) return '';
    const items = notes.map((note) => `<li id="fn-${note.number}">${this.#note(note)}</li>`);
    return `<section role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${escapeHtml(this.#words.notes)}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
  }

  bibliography(): string {
    const { bibliography } = this.#paper;
    if (bibliography.length === 0) return '';
    const entries = bibliography.map(
      ({ sourceId, entry }) => `<li id="${this.#entryIds.get(sourceId)}">${writeEntryHtml(entry)}</li>`,
    );
    return `<section role="doc-bibliography" aria-labelledby="references">
<h2 id="references">${escapeHtml(this.#words.references)}</h2>
<ul class="references">
${entries.join('\n')}
</ul>
</section>`;
  }

  #note(note: LaidOutNote): string {
    const back = ` <a href="#fnref-${note.number}" role="doc-backlink" aria-label="${escapeHtml(this.#words.backToText)}">↩</a>`;
    if (note.kind === 'citation') return `<p>${this.#formatted(note.citation)}${back}</p>`;
    const html = this.blocks(note.footnote.blocks);
    return html.endsWith('</p>') ? `${html.slice(0, -4)}${back}</p>` : `${html}${back}`;
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'paragraph':
        return `<p>${this.#inlines(block.inlines)}</p>`;
      case 'heading': {
        // The title is the only h1.
        const tag = `h${Math.min(6, block.level + 1)}`;
        return `<${tag}>${this.#inlines(block.inlines)}</${tag}>`;
      }
      case 'quote':
        return `<blockquote>\n${this.blocks(block.blocks)}\n</blockquote>`;
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'rule':
        return '<hr>';
      default:
        return assertNever(block);
    }
  }

  #list({ kind, start, items }: ListBlock): string {
    const tag = kind === 'number' ? 'ol' : 'ul';
    const attributes =
      (kind === 'number' && start !== 1 ? ` start="${start}"` : '') + (kind === 'check' ? ' class="checklist"' : '');
    const lines = items.map(({ inlines, isChecked, lists }) => {
      const box = isChecked === null ? '' : `<input type="checkbox" disabled${isChecked ? ' checked' : ''}> `;
      const words = `${box}${this.#inlines(inlines)}`;
      return `<li>${isChecked === null ? words : `<label>${words}</label>`}${lists.map((list) => `\n${this.#list(list)}`).join('')}</li>`;
    });
    return `<${tag}${attributes}>\n${lines.join('\n')}\n</${tag}>`;
  }

  #table({ rows }: TableBlock): string {
    const isHead = (row: readonly TableCell[]): boolean =>
      row.length > 0 && row.every(({ header }) => (header & cellHeader.row) !== 0);
    const body = rows.findIndex((row) => !isHead(row));
    const heads = rows.slice(0, body < 0 ? rows.length : body).map((row) => this.#row(row));
    const others = rows.slice(heads.length).map((row) => this.#row(row));
    return [
      '<table>',
      ...(heads.length === 0 ? [] : ['<thead>', ...heads, '</thead>']),
      ...(others.length === 0 ? [] : ['<tbody>', ...others, '</tbody>']),
      '</table>',
    ].join('\n');
  }

  #row(row: readonly TableCell[]): string {
    const cells = row.map(({ header, columnSpan, rowSpan, inlines }) => {
      const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
      const content = this.#inlines(inlines);
      if (header === 0) return `<td${spans}>${content}</td>`;
      return `<th scope="${(header & cellHeader.row) === 0 ? 'row' : 'col'}"${spans}>${content}</th>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    switch (inline.type) {
      case 'text':
        return textHtml(inline);
      case 'linebreak':
        return '<br>';
      case 'link': {
        const url = safeUrl(inline.url);
        const words = withoutLinks(this.#inlines(inline.inlines));
        return url === undefined ? words : `<a href="${escapeHtml(url)}" rel="noreferrer">${words}</a>`;
      }
      case 'fact':
        return `<span data-fact="${escapeHtml(inline.factId)}">${this.#inlines(inline.inlines)}</span>`;
      case 'footnote':
        return noteMark(this.#paper.noteOf(inline) ?? 0);
      case 'citation': {
        const note = this.#paper.noteOf(inline);
        return note === undefined ? this.#formatted(inline) : noteMark(note);
      }
      default:
        return assertNever(inline);
    }
  }

  #formatted(citation: CitationInline): string {
    const { runs, sources, missingSourceIds } = this.#paper.citationOf(citation);
    const html = writeCslHtml(runs);
    const entry = sources.map(({ id }) => this.#entryIds.get(id)).find((id) => id !== undefined);
    const linked = entry === undefined ? html : `<a href="#${entry}" role="doc-biblioref">${html}</a>`;
    return missingSourceIds.length === 0 ? linked : `<span class="missing">${linked}</span>`;
  }
}

function noteMark(number: number): string {
  return `<sup><a id="fnref-${number}" href="#fn-${number}" role="doc-noteref">${number}</a></sup>`;
}

/** Links cannot stand in links: a citation among the words of one stays as text. */
function withoutLinks(html: string): string {
  return html.replace(/<a [^>]*>|<\/a>/g, '');
}

const tags: readonly (readonly [number, string])[] = [
  [textFormat.code, 'code'],
  [textFormat.superscript, 'sup'],
  [textFormat.subscript, 'sub'],
  [textFormat.strikethrough, 's'],
  [textFormat.underline, 'u'],
  [textFormat.highlight, 'mark'],
  [textFormat.italic, 'em'],
  [textFormat.bold, 'strong'],
];

function textHtml({ text, format }: TextInline): string {
  return tags
    .filter(([bit]) => (format & bit) !== 0)
    .reduce((inner, [, tag]) => `<${tag}>${inner}</${tag}>`, escapeHtml(text));
}
