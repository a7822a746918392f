import { deflateSync } from 'node:zlib';

/** One line of a test page. Points from the lower left corner of the page. */
export interface TestPdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Points; 11 where left out. */
  readonly size?: number;
  /**
   * latin: Helvetica with WinAnsi codes. unicode: two-byte codes with a ToUnicode map. japanese: two-byte codes of the
   * predefined CMap UniJIS-UTF16-H, which a reader has to have at hand.
   */
  readonly font?: 'latin' | 'bold' | 'unicode' | 'japanese';
}

export interface TestPdfPage {
  readonly lines: readonly TestPdfLine[];
  /** Points; A4 where left out. */
  readonly width?: number;
  readonly height?: number;
  /** Draws a grey picture over the whole page, as a scan has it. */
  readonly hasImage?: boolean;
}

export interface TestPdf {
  readonly pages: readonly TestPdfPage[];
  /** Of the document information: Title, Author, CreationDate. */
  readonly information?: Readonly<Record<string, string>>;
  /** The whole XMP packet. */
  readonly xmp?: string;
  /** The number tree of page labels: `0 << /S /r >> 4 << /S /D /St 1 >>`. */
  readonly pageLabels?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Asks for a password that nobody has. */
  readonly isEncrypted?: boolean;
  readonly isCompressed?: boolean;
  /** The tree of pages has itself for a child. */
  readonly isCyclic?: boolean;
}

const fontNames = { latin: 'F1', bold: 'F2', unicode: 'F3', japanese: 'F4' } as const;
const fontObjects = 10;
// Catalog, pages, four fonts with two descendants, one map, one picture.
const firstFree = 3 + fontObjects;

/** The bytes of a small PDF, for tests and benchmarks: real enough for every reader, with the parts that are asked for. */
export function writeTestPdf(document: TestPdf): Uint8Array {
  const objects: Buffer[] = [];
  const put = (number: number, body: string | Buffer): void => {
    objects[number] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  };
  let next = firstFree;
  const add = (body: string | Buffer): number => {
    put(next, body);
    next += 1;
    return next - 1;
  };
  const stream = (content: string | Buffer, entries = ''): Buffer => {
    const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const bytes = document.isCompressed === true ? deflateSync(plain) : plain;
    const filter = document.isCompressed === true ? ' /Filter /FlateDecode' : '';
    return Buffer.concat([
      Buffer.from(`<< /Length ${bytes.length}${filter} ${entries}>>\nstream\n`, 'latin1'),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  };
  putFonts(put, stream);
  const kids = document.pages.map((page) => {
    const content = add(stream(contentOf(page)));
    const size = `0 0 ${page.width ?? 595} ${page.height ?? 842}`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${size}] /Contents ${content} 0 R /Resources << /Font << ` +
        '/F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 8 0 R >> /XObject << /Im 12 0 R >> >> >>',
    );
  });
  if (document.isCyclic === true) kids.push(2);
  put(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const metadata =
    document.xmp === undefined
      ? ''
      : ` /Metadata ${add(stream(Buffer.from(document.xmp, 'utf8'), '/Type /Metadata /Subtype /XML '))} 0 R`;
  const labels = document.pageLabels === undefined ? '' : ` /PageLabels << /Nums [${document.pageLabels}] >>`;
  const language = document.language === undefined ? '' : ` /Lang (${document.language})`;
  put(1, `<< /Type /Catalog /Pages 2 0 R${metadata}${labels}${language} >>`);
  let trailer = '/Root 1 0 R';
  if (document.information !== undefined) {
    const entries = Object.entries(document.information).map(([key, value]) => `/${key} ${textString(value)}`);
    trailer += ` /Info ${add(`<< ${entries.join(' ')} >>`)} 0 R`;
  }
  if (document.isEncrypted === true) {
    const key = '5a'.repeat(32);
    trailer += ` /ID [<00> <00>] /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`)} 0 R`;
  }
  return assemble(objects, trailer);
}

type Put = (number: number, body: string | Buffer) => void;

function putFonts(put: Put, stream: (content: string | Buffer, entries?: string) => Buffer): void {
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  put(
    5,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
  );
  put(
    6,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
      '/Supplement 0 >> /DW 550 /FontDescriptor 10 0 R >>',
  );
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const page = high.toString(16).padStart(2, '0');
    return `<${page}00> <${page}ff> <${page}00>`;
  });
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(
    (block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`,
  );
  put(
    7,
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def\n' +
        `1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`,
    ),
  );
  put(8, '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin /Encoding /UniJIS-UTF16-H /DescendantFonts [9 0 R] >>');
  put(
    9,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) ' +
      '/Supplement 6 >> /DW 1000 /FontDescriptor 11 0 R >>',
  );
  const metrics =
    '/Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80';
  put(10, `<< /Type /FontDescriptor /FontName /Plain ${metrics} >>`);
  put(11, `<< /Type /FontDescriptor /FontName /Ryumin ${metrics} >>`);
  put(
    12,
    stream(
      Buffer.from([0x80]),
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
    ),
  );
}

function contentOf({ lines, width = 595, height = 842, hasImage = false }: TestPdfPage): string {
  const picture = hasImage ? `q ${width} 0 0 ${height} 0 0 cm /Im Do Q\n` : '';
  return (
    picture +
    lines
      .map(({ text, x, y, size = 11, font = 'latin' }) => {
        const shown = font === 'latin' || font === 'bold' ? literalString(text) : hexString(text);
        return `BT /${fontNames[font]} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
      })
      .join('\n')
  );
}

// Signs of Windows-1252 that are not where Unicode has them.
const winAnsi: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
};

function literalString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&').replace(/[•–—’“”]/g, (sign) => winAnsi[sign] ?? sign)})`;
}

function hexString(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

function textString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? literalString(text) : `<feff${hexString(text).slice(1)}`;
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, number) => {
    offsets[number] = length;
    write(Buffer.from(`${number} 0 obj\n`));
    write(body);
    write(Buffer.from('\nendobj\n'));
  });
  const start = length;
  const rows = Array.from({ length: objects.length - 1 }, (_, index) => {
    const offset = String(offsets[index + 1] ?? 0).padStart(10, '0');
    return `${offset} 00000 n \n`;
  });
  write(Buffer.from(`xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join('')}`));
  write(Buffer.from(`trailer\n<< /Size ${objects.length} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
