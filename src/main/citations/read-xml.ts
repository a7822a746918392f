import { Failure } from '../../contract/result';
import type { CslNode } from './csl-node';

/** The largest style of the official repository has 90 KB and is 25 elements deep. */
const mostCharacters = 2_000_000;
const deepest = 128;
const mostElements = 100_000;

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const nameStart = /[\p{L}_:]/u;
const tagName = /[\p{L}\p{N}_:.-]+/uy;
const attribute = /\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const tagEnd = /\s*(\/?)>/y;

interface OpenElement {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (CslNode | string)[];
}

/**
 * Reads well-formed XML strictly. Comments and processing instructions are dropped, white space between elements too;
 * document type declarations are refused, so no entity can expand.
 * @param what names the text in messages, such as "The style apa.csl".
 * @throws Failure invalid-input where the text is not well-formed, too-large where it is unreasonable.
 */
export function readXml(text: string, what: string): CslNode {
  if (text.length > mostCharacters) {
    throw new Failure('too-large', `${what} has more than 2 million characters; a CSL style has under 100,000.`);
  }

  const top: (CslNode | string)[] = [];
  const open: OpenElement[] = [];
  let elements = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  function fail(problem: string): never {
    const line = text.slice(0, at).split('\n').length;
    throw new Failure('invalid-input', `${what} is not well-formed XML: ${problem} in line ${line}.`);
  }

  function current(): (CslNode | string)[] {
    return open.at(-1)?.children ?? top;
  }

  function skipTo(end: string, kind: string): string {
    const stop = text.indexOf(end, at);
    if (stop < 0) {
      fail(`a ${kind} without an end`);
    }
    const inside = text.slice(at, stop);
    at = stop + end.length;
    return inside;
  }

  function readTag(): void {
    if (!nameStart.test(text.slice(at + 1, at + 2))) {
      fail('a "<" that begins no tag');
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(text)?.[0] ?? '';
    at = tagName.lastIndex;
    const attrs: Record<string, string> = Object.create(null);
    for (attribute.lastIndex = at; ; at = attribute.lastIndex) {
      const found = attribute.exec(text);
      if (found === null) {
        break;
      }
      const key = found[1] ?? '';
      if (key in attrs) {
        fail(`the attribute "${key}" twice`);
      }
      attrs[key] = decode(found[2] ?? found[3] ?? '', fail);
    }
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(text);
    if (end === null) {
      fail(`a faulty tag <${name}>`);
    }
    at = tagEnd.lastIndex;
    elements += 1;
    if (elements > mostElements || open.length >= deepest) {
      throw new Failure('too-large', `${what} has too many elements, or too deep ones, for a CSL style.`);
    }
    const element = { name, attrs: { ...attrs }, children: [] };
    current().push(element);
    if (end[1] === '') {
      open.push(element);
    } else {
      finish(element);
    }
  }

  while (at < text.length) {
    if (text[at] !== '<') {
      const stop = text.indexOf('<', at);
      const raw = text.slice(at, stop < 0 ? text.length : stop);
      const content = decode(raw, fail);
      if (open.length === 0 && content.trim() !== '') {
        fail('text outside the root element');
      }
      current().push(content);
      at += raw.length;
    } else if (text.startsWith('<!--', at)) {
      at += 4;
      skipTo('-->', 'comment');
    } else if (text.startsWith('<![CDATA[', at)) {
      at += 9;
      current().push(skipTo(']]>', 'CDATA section'));
    } else if (text.startsWith('<?', at)) {
      skipTo('?>', 'processing instruction');
    } else if (text.startsWith('<!', at)) {
      fail('a document type declaration, which is not allowed here,');
    } else if (text.startsWith('</', at)) {
      at += 2;
      const name = skipTo('>', 'closing tag').trim();
      const element = open.pop();
      if (element?.name !== name) {
        fail(`</${name}> closes ${element === undefined ? 'nothing' : `<${element.name}>`}`);
      }
      finish(element);
    } else {
      readTag();
    }
  }

  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    fail(`<${unclosed.name}> is never closed: the file may be cut off`);
  }
  const [root, second] = top.filter((node) => typeof node !== 'string');
  if (root === undefined || second !== undefined) {
    fail(root === undefined ? 'no element' : 'a second root element');
  }
  return root;
}

/** Elements whose text may be empty or a mere space, which means something else than no element at all. */
const textElements = new Set(['term', 'single', 'multiple']);

/** Drops indentation; line ends become spaces, as citeproc's own reader has them. */
function finish(element: OpenElement): void {
  const nested = element.children.filter((child) => typeof child !== 'string');
  if (nested.length > 0) {
    element.children.splice(0, element.children.length, ...nested);
    return;
  }
  const text = element.children.join('');
  const isIndentation = text.trim() === '' && /[\r\n]/.test(text);
  const kept = isIndentation ? '' : text.replace(/\r\n|\r|\n/g, ' ');
  const isText = textElements.has(element.name) || kept.trim() !== '';
  element.children.splice(0, element.children.length, ...(isText ? [kept] : []));
}

function decode(text: string, fail: (problem: string) => never): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));?/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) {
      return namedEntities[name] ?? fail(`the unknown entity ${whole}`);
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : fail(`the impossible character ${whole}`);
  });
}
