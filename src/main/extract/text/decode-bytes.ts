import { detectAll } from 'jschardet';
import { Failure } from '../../../contract/result';

/** A text as decoded from bytes. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  /** WHATWG label, lower case. */
  readonly encoding: string;
  /** Invalid sequences that became U+FFFD. */
  readonly replaced: number;
}

// A text with a few broken bytes is still UTF-8: a detector calls it MacRoman. One in 500 bytes, or three in a short file.
const toleratedShare = 1 / 500;
const toleratedCount = 3;
// A detector learns nothing from ASCII, and a long ASCII beginning hides what follows.
const sampleBytes = 64 * 1024;
const leadBytes = 512;

/** Labels that the detector gives and TextDecoder does not know, and near relatives that decode the same text. */
const labels: Readonly<Record<string, string>> = {
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  johab: 'euc-kr',
  kz1048: 'windows-1251',
  'koi8-t': 'koi8-u',
  'koi8-r': 'koi8-u',
  ascii: 'utf-8',
  cp1252: 'windows-1252',
};

/**
 * Decodes text in whatever encoding it is in: what the person said, a byte order mark, strict UTF-8, UTF-8 with a few
 * broken bytes, then what jschardet finds around the first bytes that are not ASCII.
 * @throws Failure 'invalid-input' for an encoding label that nobody knows; 'unsupported' for bytes that are no text.
 */
export function decodeBytes(bytes: Uint8Array, saidEncoding?: string): DecodedText {
  if (saidEncoding !== undefined) return decodeAs(bytes, decoderFor(saidEncoding));
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, decoderFor(marked));
  const wide = encodingOfZeros(bytes);
  if (wide !== undefined) return decodeAs(bytes, decoderFor(wide));
  if (isBinary(bytes)) {
    throw new Failure(
      'unsupported',
      'This file holds no text that Citewright can read. It reads PDF, Word (.docx), OpenDocument (.odt), EPUB, web pages (.html, .mhtml), Markdown and plain text, and BibTeX, RIS, CSL-JSON and other bibliographies.',
    );
  }
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  if (firstHigh === -1) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', replaced: 0 };
  const lossy = decodeAs(bytes, new TextDecoder('utf-8'));
  if (lossy.replaced <= Math.max(toleratedCount, bytes.byteLength * toleratedShare) && hasMultibyte(lossy.text))
    return lossy;
  return decodeAs(bytes, detectedDecoder(bytes, firstHigh));
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(labels[label.toLowerCase()] ?? label);
  } catch {
    throw new Failure(
      'invalid-input',
      `"${label}" is not an encoding that Citewright knows. Use a name such as utf-8, windows-1251 or shift_jis.`,
    );
  }
}

function decodeAs(bytes: Uint8Array, decoder: TextDecoder): DecodedText {
  const text = decoder.decode(bytes);
  const { encoding } = decoder;
  let replaced = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) replaced += 1;
  return { text, encoding, replaced };
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: spaces and line ends leave zeros on one side only. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.byteLength < 4 || bytes.byteLength % 2 !== 0) return undefined;
  const zeros = [0, 0];
  const spaces = [0, 0];
  for (let index = 0; index + 1 < sample.byteLength; index += 2) {
    const [first, second] = [sample[index] ?? 0, sample[index + 1] ?? 0];
    if (first === 0) zeros[0] = (zeros[0] ?? 0) + 1;
    if (second === 0) zeros[1] = (zeros[1] ?? 0) + 1;
    if (first === 0 && (second === 0x20 || second === 0x0a)) spaces[0] = (spaces[0] ?? 0) + 1;
    if (second === 0 && (first === 0x20 || first === 0x0a)) spaces[1] = (spaces[1] ?? 0) + 1;
  }
  const units = sample.byteLength / 2;
  const [bigZeros = 0, littleZeros = 0] = zeros;
  const isWide = bigZeros + littleZeros > units / 20 && Math.min(bigZeros, littleZeros) < (bigZeros + littleZeros) / 20;
  if (!isWide) return undefined;
  const [bigSpaces = 0, littleSpaces = 0] = spaces;
  if (littleSpaces > bigSpaces && littleZeros > bigZeros) return 'utf-16le';
  if (bigSpaces > littleSpaces && bigZeros > littleZeros) return 'utf-16be';
  return undefined;
}

/** Control characters other than those of text in more than one byte of 300. A lone NUL may stand in a damaged text. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls += 1;
  }
  return controls > Math.max(2, sample.byteLength / 300);
}

function hasMultibyte(text: string): boolean {
  return /[^\p{ASCII}\uFFFD]/u.test(text);
}

function detectedDecoder(bytes: Uint8Array, firstHigh: number): TextDecoder {
  const from = Math.max(0, firstHigh - leadBytes);
  // The detector takes a Uint8Array; a view keeps it from copying the whole file.
  const candidates = detectAll(bytes.subarray(from, from + sampleBytes) as Buffer);
  for (const { encoding } of candidates) {
    if (encoding === null) continue;
    const label = labels[encoding.toLowerCase()] ?? encoding.toLowerCase();
    if (label === 'utf-8') continue;
    try {
      return new TextDecoder(label);
    } catch {
      // The next candidate may have a name that TextDecoder knows.
    }
  }
  return new TextDecoder('windows-1252');
}
