import { SaxesParser } from 'saxes';
import { Failure } from '../../../contract/result';
import { deepestMarkup, type MarkupElement, type MarkupNode, mostMarkupNodes } from './markup-tree';

/** XML that does not keep to its rules; the reader of a format says so in its own words, or reads it in another way. */
export class XmlError extends Error {}

/**
 * Reads XML into a tree. Entities other than the five of XML are not known: what a DOCTYPE declares is passed over, and
 * nothing outside the text is ever asked for.
 * @throws XmlError where it is not well-formed; Failure 'too-large' beyond the limits of depth and size.
 */
export function readXml(text: string, fileName: string): MarkupElement {
  const top: MarkupNode[] = [];
  const open: MarkupNode[][] = [top];
  parseXml(text, fileName, {
    onOpen(name, attributes) {
      const children: MarkupNode[] = [];
      open.at(-1)?.push({ name: localName(name), attributes: inLowerCase(attributes), children });
      open.push(children);
    },
    onClose: () => void open.pop(),
    onText: (words) => void open.at(-1)?.push(words),
  });
  const root = top.find((node) => typeof node !== 'string');
  if (root === undefined) throw new XmlError('there is no element');
  return root;
}

/** Checks XML as `readXml` does, without keeping it. */
export function scanXml(text: string, fileName: string): { readonly hasDoctype: boolean } {
  let hasDoctype = false;
  parseXml(text, fileName, {
    onOpen: () => undefined,
    onClose: () => undefined,
    onText: () => undefined,
    onDoctype() {
      hasDoctype = true;
    },
  });
  return { hasDoctype };
}

interface XmlListener {
  onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
  onClose(): void;
  onText(words: string): void;
  onDoctype?(): void;
}

function parseXml(text: string, fileName: string, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false });
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > mostMarkupNodes || depth > deepestMarkup) throw tooComplex(fileName);
  };
  const onText = (words: string): void => {
    count();
    listener.onText(words);
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => listener.onDoctype?.());
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count();
    listener.onOpen(name, attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', () => {
    depth -= 1;
    listener.onClose();
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
}

/** The text of an XML file: by its byte order mark, then its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes).trimStart();
  } catch {
    return new TextDecoder('utf-8').decode(bytes).trimStart();
  }
}

export function tooComplex(fileName: string): Failure {
  return new Failure(
    'too-large',
    `"${fileName}" is built of more parts, or nested more deeply, than any readable text, so it was left out. Save it in a simpler form, such as plain text.`,
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function inLowerCase(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
