import { type DecodedText, decodeBytes } from '../text/decode-bytes';

// The standard looks into the first 1,024 bytes; pages that were saved by a program often have more before it.
const headBytes = 8192;

/**
 * Decodes a page: what the person said, a byte order mark, UTF-8 where all of it is, what the page says of itself, and
 * then as any text. A page that was saved by a browser is often UTF-8 and still says what it was.
 * @throws Failure as decodeBytes.
 */
export function decodeHtml(bytes: Uint8Array, saidEncoding?: string): DecodedText {
  if (saidEncoding !== undefined) return decodeBytes(bytes, saidEncoding);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const stated = isMarked ? undefined : statedEncoding(bytes);
  if (stated !== undefined && !isUtf8(bytes, stated)) {
    const decoded = decodeBytes(bytes, stated);
    if (decoded.replaced === 0) return decoded;
  }
  return decodeBytes(bytes);
}

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  const label =
    /<meta[^>]{0,500}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // The label was just read as single bytes.
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array, stated: string): boolean {
  if (stated === 'utf-8') return true;
  // Japanese mail and pages in seven bits look like ASCII.
  if (stated === 'iso-2022-jp') return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
