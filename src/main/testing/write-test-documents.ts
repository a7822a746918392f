import { type TestZipEntry, writeTestZip } from './write-test-zip';

/** One block of a test document; words are plain text, put into each format's markup as they are. */
export type TestBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly words: string; readonly note?: string; readonly strong?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface TestDocument {
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly blocks: readonly TestBlock[];
}

const entry = (name: string, content: string, isStored = false): TestZipEntry => ({
  name,
  content: Buffer.from(content),
  isStored,
});
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Words as XML. */
export function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The blocks as HTML or XHTML. */
export function blocksAsHtml(blocks: readonly TestBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `<h${block.level}>${escapeXml(block.words)}</h${block.level}>`;
        case 'list':
          return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
        case 'table':
          return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
        default: {
          const strong = block.strong === undefined ? '' : ` <strong>${escapeXml(block.strong)}</strong>`;
          const note = block.note === undefined ? '' : `<aside epub:type="footnote">${escapeXml(block.note)}</aside>`;
          const paragraph = `<p>${escapeXml(block.words)}${strong}</p>`;
          return (block.kind === 'quote' ? `<blockquote>${paragraph}</blockquote>` : paragraph) + note;
        }
      }
    })
    .join('\n');
}

/** A book of one chapter for each heading of level 1, with a table of contents and the pages of a printed book. */
export function writeTestEpub(document: TestDocument, more: readonly TestZipEntry[] = []): Buffer {
  const chapters: TestBlock[][] = [];
  for (const block of document.blocks) {
    if (chapters.length === 0 || (block.kind === 'heading' && block.level === 1)) chapters.push([]);
    chapters.at(-1)?.push(block);
  }
  const page = (body: string): string =>
    `${xmlHead}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${document.language}"><head><title/></head><body>${body}</body></html>`;
  const name = (index: number): string => `chapter-${index + 1}.xhtml`;
  const titleOf = (blocks: readonly TestBlock[]): string =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.words] : []))[0] ?? 'Beginning';
  return writeTestZip([
    entry('mimetype', 'application/epub+zip', true),
    entry(
      'META-INF/container.xml',
      `${xmlHead}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ),
    entry(
      'OEBPS/book.opf',
      `${xmlHead}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:isbn:9780306406157</dc:identifier><dc:title>${escapeXml(document.title)}</dc:title><dc:creator id="a1">${escapeXml(document.author)}</dc:creator><dc:language>${document.language}</dc:language><dc:date>2019-05-02</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${chapters.map((_, index) => `<item id="c${index}" href="${name(index)}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
    ),
    entry(
      'OEBPS/nav.xhtml',
      page(
        `<nav epub:type="toc"><ol>${chapters.map((blocks, index) => `<li><a href="${name(index)}">${escapeXml(titleOf(blocks))}</a></li>`).join('')}</ol></nav><nav epub:type="page-list"><ol>${chapters.map((_, index) => `<li><a href="${name(index)}#p${index}">${10 + index}</a></li>`).join('')}</ol></nav>`,
      ),
    ),
    ...chapters.map((blocks, index) =>
      entry(`OEBPS/${name(index)}`, page(`<span id="p${index}" epub:type="pagebreak"/>${blocksAsHtml(blocks)}`)),
    ),
    ...more,
  ]);
}

/** A text as LibreOffice writes it, as far as a reader needs it. */
export function writeTestOdt(document: TestDocument, more: readonly TestZipEntry[] = []): Buffer {
  let notes = 0;
  const paragraph = (words: string, style = 'Standard'): string =>
    `<text:p text:style-name="${style}">${escapeXml(words)}</text:p>`;
  const blocks = document.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `<text:h text:outline-level="${block.level}">${escapeXml(block.words)}</text:h>`;
      case 'list':
        return `<text:list>${block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;
      case 'table':
        return `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
      default: {
        if (block.note !== undefined) notes += 1;
        const note =
          block.note === undefined
            ? ''
            : `<text:note text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body>${paragraph(block.note)}</text:note-body></text:note>`;
        const strong =
          block.strong === undefined ? '' : ` <text:span text:style-name="T1">${escapeXml(block.strong)}</text:span>`;
        const style = block.kind === 'quote' ? 'Quotations' : 'Standard';
        return `<text:p text:style-name="${style}">${escapeXml(block.words)}${strong}${note}</text:p>`;
      }
    }
  });
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';
  return writeTestZip([
    entry('mimetype', 'application/vnd.oasis.opendocument.text', true),
    entry(
      'content.xml',
      `${xmlHead}<office:document-content ${names}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${blocks.join('\n')}</office:text></office:body></office:document-content>`,
    ),
    entry(
      'meta.xml',
      `${xmlHead}<office:document-meta ${names}><office:meta><dc:title>${escapeXml(document.title)}</dc:title><meta:initial-creator>${escapeXml(document.author)}</meta:initial-creator><dc:language>${document.language}</dc:language></office:meta></office:document-meta>`,
    ),
    entry(
      'META-INF/manifest.xml',
      `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    ),
    ...more,
  ]);
}

/** A document as Word writes it, as far as a reader needs it. */
export function writeTestDocx(document: TestDocument, more: readonly TestZipEntry[] = []): Buffer {
  const notes: string[] = [];
  const run = (words: string, properties = ''): string =>
    `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
  const paragraph = (content: string, properties = ''): string =>
    `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
  const blocks = document.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return paragraph(run(block.words), `<w:pStyle w:val="Heading${block.level}"/>`);
      case 'list':
        return block.items
          .map((item) => paragraph(run(item), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
          .join('');
      case 'table':
        return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
      default: {
        if (block.note !== undefined) notes.push(block.note);
        const note = block.note === undefined ? '' : `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
        const strong = block.strong === undefined ? '' : run(' ') + run(block.strong, '<w:rPr><w:b/></w:rPr>');
        return paragraph(run(block.words) + strong + note, block.kind === 'quote' ? '<w:pStyle w:val="Quote"/>' : '');
      }
    }
  });
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const styleNames = ['Heading1', 'Heading2', 'Heading3'].map((id) => [id, id.replace(/(\d)/, ' $1').toLowerCase()]);
  return writeTestZip([
    entry(
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    entry(
      '_rels/.rels',
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    entry(
      'word/_rels/document.xml.rels',
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${types}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="${types}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    entry('word/document.xml', `${xmlHead}<w:document ${word}><w:body>${blocks.join('')}</w:body></w:document>`),
    entry(
      'word/styles.xml',
      `${xmlHead}<w:styles ${word}>${[...styleNames, ['Quote', 'Quote']].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    ),
    entry(
      'word/numbering.xml',
      `${xmlHead}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    entry(
      'word/footnotes.xml',
      `${xmlHead}<w:footnotes ${word}>${notes.map((note, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(note))}</w:footnote>`).join('')}</w:footnotes>`,
    ),
    entry(
      'docProps/core.xml',
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.author)}</dc:creator></cp:coreProperties>`,
    ),
    ...more,
  ]);
}

/** A page as Chromium saves it in one file. */
export function writeTestMhtml(html: string, address: string): Buffer {
  const quoted = [...Buffer.from(html)]
    .map((byte) =>
      byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=[0-9A-F]{2}|[^\n=]){60}(?=[^\n])/g, '$&=\r\n');
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${address}`,
      'Subject: A saved page',
      'Date: Tue, 5 Mar 2024 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--abc----"',
      '',
      '',
      '------MultipartBoundary--abc----',
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${address}`,
      '',
      quoted,
      '------MultipartBoundary--abc----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------MultipartBoundary--abc------',
      '',
    ].join('\r\n'),
    'latin1',
  );
}
