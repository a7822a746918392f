// Readability took 14 s at 1,000 nested <div>; pages have 30 to 60.
const deepest = 200;
// A parser compares each attribute of an element with all before it; elements have a dozen.
const mostAttributes = 500;

// A title that is not closed takes the whole page: its tag is left out, and what follows is read as page.
const longestTitle = 5000;

const neverNested: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  // A second one closes the first, or stands in a table, which is counted.
  ...['p', 'li', 'dt', 'dd', 'option', 'optgroup', 'rb', 'rt', 'rp', 'rtc', 'html', 'head', 'body', 'a', 'nobr'],
  ...['button', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'colgroup'],
]);
const formatting: ReadonlySet<string> = new Set(
  'b big code em font i s small strike strong tt u span label cite abbr sub sup'.split(' '),
);
const ofText: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

/**
 * HTML without the tags of what is nested too deeply, whose words stay, and without absurd numbers of attributes. Parsers
 * need time by the square of either, so after them it is too late. Takes one pass, whatever stands in it.
 */
export function flattenHtml(html: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  const dropped = new Map<string, number>();
  let from = 0;
  let isForeign = false;
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = readTag(html, at);
    if (tag === undefined) {
      at = html.indexOf('<', skipNoTag(html, at));
      continue;
    }
    const { name, end, isEnd, isSelfClosed, attributes } = tag;
    let next = end;
    if (name === 'svg' || name === 'math') isForeign = !isEnd && !isSelfClosed;
    if (!isEnd && !isForeign && ofText.has(name)) {
      next = endOfTextElement(html, name, end);
      if (name === 'title' && next - end > longestTitle) {
        parts.push(html.slice(from, at));
        from = end;
        next = end;
      }
    } else if (!neverNested.has(name) && !(isForeign && isSelfClosed)) {
      const hasToGo = isEnd ? takeDropped(dropped, name) : open.length >= deepest;
      if (hasToGo) {
        if (!isEnd) dropped.set(name, (dropped.get(name) ?? 0) + 1);
        parts.push(html.slice(from, at));
        from = end;
      } else if (isEnd) closeElement(open, name);
      else open.push(name);
    }
    if (attributes > mostAttributes && from < end) {
      parts.push(html.slice(from, at), `<${name}>`);
      from = end;
    }
    at = html.indexOf('<', next);
  }
  return from === 0 ? html : parts.join('') + html.slice(from);
}

interface Tag {
  readonly name: string;
  /** Behind its ">", or of the text where it has none. */
  readonly end: number;
  readonly isEnd: boolean;
  readonly isSelfClosed: boolean;
  readonly attributes: number;
}

const tagStart = /<(\/?)([A-Za-z][^\s/>]{0,100})/y;

function readTag(html: string, at: number): Tag | undefined {
  tagStart.lastIndex = at;
  const found = tagStart.exec(html);
  if (found === null) return undefined;
  let index = tagStart.lastIndex;
  let attributes = 0;
  let before = '';
  for (; index < html.length; index += 1) {
    const character = html[index] ?? '';
    if (character === '>') break;
    if (isSpace(character)) {
      if (before !== '=') before = ' ';
      continue;
    }
    if (before === '=' && (character === '"' || character === "'")) {
      const closing = html.indexOf(character, index + 1);
      index = closing === -1 ? html.length : closing;
      before = ' ';
      continue;
    }
    if ((before === ' ' || before === '/') && character !== '/' && character !== '=') attributes += 1;
    before = character;
  }
  return {
    name: (found[2] ?? '').toLowerCase(),
    end: Math.min(index + 1, html.length),
    isEnd: found[1] === '/',
    isSelfClosed: before === '/',
    attributes,
  };
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\f';
}

/** Behind a comment, or a "<" that begins nothing. */
function skipNoTag(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1;
  const end = html.indexOf('-->', at + 4);
  return end === -1 ? html.length : end + 3;
}

function endOfTextElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function takeDropped(dropped: Map<string, number>, name: string): boolean {
  const count = dropped.get(name) ?? 0;
  if (count > 0) dropped.set(name, count - 1);
  return count > 0;
}

/** As parsers close: an inline element alone, another with all that is in it, and nothing through the edge of a table. */
function closeElement(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index === -1 || (name !== 'table' && open.lastIndexOf('table') > index)) return;
  if (formatting.has(name)) open.splice(index, 1);
  else open.splice(index);
}
