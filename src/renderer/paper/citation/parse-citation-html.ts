/** How a piece of a formatted citation or entry looks. The engine makes no other. */
export type RichTag = 'i' | 'b' | 'sup' | 'sub' | 'span' | 'block';

export type RichLook = 'smallcaps' | 'underline' | 'plain' | 'left-margin' | 'right-inline';

export interface RichElement {
  readonly tag: RichTag;
  readonly look?: RichLook;
  readonly children: readonly RichNode[];
}

export type RichNode = string | RichElement;

interface OpenElement {
  readonly name: string;
  readonly tag: RichTag | undefined;
  readonly look: RichLook | undefined;
  readonly children: RichNode[];
}

const tags: Readonly<Record<string, RichTag>> = {
  i: 'i',
  em: 'i',
  b: 'b',
  strong: 'b',
  sup: 'sup',
  sub: 'sub',
  span: 'span',
  div: 'block',
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const piecePattern = /<(\/?)([a-zA-Z]+)([^<>]*)>/g;

/**
 * Reads the HTML of the citation engine into a tree that React can render as elements of its own. Only the engine's tags
 * and looks come through; any other tag leaves its text, and attributes never reach the page.
 */
export function parseCitationHtml(html: string): readonly RichNode[] {
  const root: OpenElement = { name: '', tag: undefined, look: undefined, children: [] };
  const open: OpenElement[] = [root];
  let last = 0;
  for (const match of html.matchAll(piecePattern)) {
    addText(open, html.slice(last, match.index));
    last = match.index + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    if (slash === '') openElement(open, name.toLowerCase(), attributes);
    else closeElement(open, name.toLowerCase());
  }
  addText(open, html.slice(last));
  while (open.length > 1) fold(open);
  return root.children;
}

function openElement(open: OpenElement[], name: string, attributes: string): void {
  const tag = tags[name];
  open.push({ name, tag, look: tag === undefined ? undefined : lookOf(attributes), children: [] });
}

function closeElement(open: OpenElement[], name: string): void {
  const isOpen = open.some((element, index) => index > 0 && element.name === name);
  if (!isOpen) return;
  while (open.length > 1 && open.at(-1)?.name !== name) fold(open);
  fold(open);
}

function fold(open: OpenElement[]): void {
  const element = open.pop();
  const parent = open.at(-1);
  if (element === undefined || parent === undefined) return;
  const { tag, look, children } = element;
  if (tag === undefined) parent.children.push(...children);
  else parent.children.push(look === undefined ? { tag, children } : { tag, look, children });
}

function addText(open: OpenElement[], raw: string): void {
  if (raw !== '') open.at(-1)?.children.push(decodeEntities(raw));
}

function lookOf(attributes: string): RichLook | undefined {
  if (/small-caps|smallcaps/.test(attributes)) return 'smallcaps';
  if (/text-decoration:\s*underline/.test(attributes)) return 'underline';
  if (/csl-left-margin/.test(attributes)) return 'left-margin';
  if (/csl-right-inline/.test(attributes)) return 'right-inline';
  if (/normal|baseline|none/.test(attributes)) return 'plain';
  return undefined;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z]+));/g, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
