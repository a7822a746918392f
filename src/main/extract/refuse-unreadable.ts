import { Failure } from '../../contract/result';

interface KnownFormat {
  /** Each a list of what stands where: [at, sign, at, sign], one character a byte. */
  readonly signs: readonly (readonly (number | string)[])[];
  readonly what: string;
  readonly advice: string;
}

const ocr = 'Run it through text recognition (OCR) and import the result.';
const asText = 'Import the text that belongs to it.';
const unpack = 'Unpack it and import the files that are in it.';
const begins = (...signs: readonly string[]): readonly (readonly (number | string)[])[] =>
  signs.map((sign) => [0, sign]);

/** Told by what no text begins with. */
const byWords: readonly KnownFormat[] = [
  {
    signs: begins('{\\rtf'),
    what: 'an RTF document',
    advice: 'Open it in a word processor and save it as .docx or .odt.',
  },
  { signs: begins('%!PS'), what: 'a PostScript file', advice: 'Convert it to PDF.' },
];

/** Told by a few letters that a text may begin with too: these have NULs, and a text has none. */
const byBytes: readonly KnownFormat[] = [
  { signs: begins('AT&TFORM'), what: 'a DjVu document', advice: 'Convert it to PDF with text.' },
  {
    signs: [
      [60, 'BOOKMOBI'],
      [60, 'TEXtREAd'],
    ],
    what: 'a Kindle book',
    advice: 'Convert it to EPUB with a program such as Calibre.',
  },
  {
    signs: [
      ...begins('\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'),
      [0, 'BM', 6, '\0\0\0\0'],
      [0, 'RIFF', 8, 'WEBP'],
      ...['heic', 'heix', 'mif1', 'avif'].map((brand) => [4, `ftyp${brand}`]),
    ],
    what: 'a picture',
    advice: ocr,
  },
  {
    signs: [
      ...begins('ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2', 'OggS', 'fLaC'),
      [0, 'RIFF', 8, 'WAVE'],
      [4, 'ftypM4A'],
    ],
    what: 'a sound recording',
    advice: 'Import a transcript of it.',
  },
  {
    signs: [...begins('\x1aE\xdf\xa3', 'FLV\x01', '\0\0\x01\xb3', '\0\0\x01\xba'), [4, 'ftyp'], [0, 'RIFF', 8, 'AVI ']],
    what: 'a video',
    advice: 'Import a transcript of it.',
  },
  {
    signs: begins('\x1f\x8b', 'BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!\x1a', '\x28\xb5\x2f\xfd'),
    what: 'a compressed archive',
    advice: unpack,
  },
  { signs: [[257, 'ustar']], what: 'a tar archive', advice: unpack },
  {
    signs: begins('MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe', '\0asm'),
    what: 'a program',
    advice: asText,
  },
  {
    signs: begins('SQLite format 3\0'),
    what: 'a database',
    advice: 'Export what you need of it, for instance as BibTeX or CSL-JSON.',
  },
  { signs: begins('\0\x01\0\0', 'OTTO', 'wOFF', 'wOF2'), what: 'a font', advice: asText },
];
const ofOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** @throws Failure 'unsupported' for a format that is known and cannot be read; 'invalid-input' where a password keeps it shut. */
export function refuseUnreadable(bytes: Uint8Array, fileName: string): void {
  const beginning = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (beginning.startsWith(ofOffice)) throw oldOffice(bytes, fileName);
  const formats = beginning.includes('\0') ? [...byWords, ...byBytes] : byWords;
  const known = formats.find(({ signs }) => signs.some((sign) => hasSign(beginning, sign)));
  if (known === undefined) return;
  throw new Failure('unsupported', `"${fileName}" is ${known.what}, which Citewright cannot read. ${known.advice}`);
}

/** New documents are put into the old container when a password is set. */
function oldOffice(bytes: Uint8Array, fileName: string): Failure {
  const names = Buffer.from(bytes.subarray(0, 4 * 1024 * 1024));
  const has = (name: string): boolean => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return new Failure(
      'invalid-input',
      `"${fileName}" is protected by a password. Open it in the program that made it, take the password off, and save it again.`,
    );
  }
  const kinds = [
    [
      'WordDocument',
      'a Word document of the old kind (.doc)',
      'Open it in a word processor and save it as .docx or .odt.',
    ],
    ['Workbook', 'an Excel workbook of the old kind (.xls)', 'Save what you need of it as PDF.'],
    ['PowerPoint Document', 'a PowerPoint presentation of the old kind (.ppt)', 'Save it as PDF.'],
    ['__properties_version1.0', 'a message of Outlook', 'Save it as text or HTML.'],
  ] as const;
  const [, what, advice] = kinds.find(([name]) => has(name)) ?? [
    '',
    'an Office file of the old kind',
    'Open it in the program that made it and save it as .docx, .odt or PDF.',
  ];
  return new Failure('unsupported', `"${fileName}" is ${what}, which Citewright cannot read. ${advice}`);
}

function hasSign(beginning: string, sign: readonly (number | string)[]): boolean {
  for (let index = 0; index < sign.length; index += 2) {
    if (!beginning.startsWith(String(sign[index + 1]), Number(sign[index]))) return false;
  }
  return true;
}
