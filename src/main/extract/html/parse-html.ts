import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { Failure } from '../../../contract/result';
import { type MarkupElement, type MarkupNode, mostMarkupNodes } from '../xml/markup-tree';
import { tooComplex } from '../xml/read-xml';
import { flattenHtml } from './flatten-html';

type Document = DefaultTreeAdapterMap['document'];
type ParsedNode = DefaultTreeAdapterMap['childNode'];

// Far beyond any page that somebody reads, with its scripts and styles.
const largestHtml = 20 * 1024 * 1024;
// A picture inside the page, as one long word.
const longestDataUri = 200;

/**
 * Parses HTML as a browser does, after what would make a parser slow is gone: pictures inside the page, and elements that
 * are nested more deeply than any page is (their words stay).
 * @throws Failure 'too-large'.
 */
export function parseHtml(html: string, fileName: string): Document {
  const plain = flattenHtml(closeEmptyElements(dropDataUris(html)));
  if (plain.length > largestHtml) {
    throw new Failure(
      'too-large',
      `"${fileName}" is a page of ${Math.round(plain.length / 1024 / 1024)} MB, and ${largestHtml / 1024 / 1024} MB is the most that is taken in. Save the part of it that you need, or save it as plain text.`,
    );
  }
  let elements = 0;
  // Stopped while it parses: of tags that it has to close and open again it would make many times what the page has.
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1;
      if (elements > mostMarkupNodes) throw tooComplex(fileName);
      return defaultTreeAdapter.createElement(...given);
    },
  };
  return parse(plain, { treeAdapter });
}

/** The document as a tree of elements and words. @throws Failure 'too-large' for more nodes than any page has. */
export function treeOfHtml(document: Document, fileName: string): MarkupElement {
  let nodes = 0;
  const children: MarkupNode[] = [];
  const waiting: { readonly node: ParsedNode; readonly into: MarkupNode[] }[] = [];
  const schedule = (list: readonly ParsedNode[], into: MarkupNode[]): void => {
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const node = list[index];
      if (node !== undefined) waiting.push({ node, into });
    }
  };
  schedule(document.childNodes, children);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, into } = next;
    nodes += 1;
    if (nodes > mostMarkupNodes) throw tooComplex(fileName);
    if ('value' in node) into.push(node.value);
    else if ('tagName' in node) {
      const inner: MarkupNode[] = [];
      const attributes = new Map(
        node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name.toLowerCase(), value]),
      );
      into.push({ name: localName(node.tagName), attributes, children: inner });
      schedule(node.childNodes, inner);
    }
  }
  return { name: '#document', attributes: new Map(), children };
}

function localName(tagName: string): string {
  return tagName.slice(tagName.indexOf(':') + 1).toLowerCase();
}

/** How many elements and texts a document has, counted no further than `most`. */
export function countNodes(document: Document, most: number): number {
  let count = 0;
  const waiting: ParsedNode[] = [...document.childNodes];
  for (let node = waiting.pop(); node !== undefined && count <= most; node = waiting.pop()) {
    count += 1;
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return count;
}

/** XHTML closes a title or script that has no content in its own tag; an HTML parser takes all that follows for it. */
function closeEmptyElements(html: string): string {
  if (!/^\s*<\?xml/.test(html)) return html;
  return html.replace(/<(title|script|style|textarea)((?:\s[^<>]{0,2000})?)\/>/gi, '<$1$2></$1>');
}

function dropDataUris(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('data:'); at !== -1; at = html.indexOf('data:', at + 5)) {
    if (at < from) continue;
    let end = at + 5;
    while (end < html.length && isOfUri(html.charCodeAt(end))) end += 1;
    if (end - at < longestDataUri) continue;
    parts.push(html.slice(from, at));
    from = end;
  }
  return from === 0 ? html : parts.join('') + html.slice(from);
}

/** Everything but white space, quotes, brackets and angles. */
function isOfUri(code: number): boolean {
  return code > 0x20 && code !== 0x22 && code !== 0x27 && code !== 0x29 && code !== 0x3c && code !== 0x3e;
}
