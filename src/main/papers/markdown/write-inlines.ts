import { assertNever } from '../../../contract/assert-never';
import { textFormat } from '../../../contract/paper-state';
import type { CitationInline, FootnoteInline, Inline, TextInline } from '../paper-document';
import { escapeInline, protectLines } from './escape-markdown';
import { type KeyOf, writeCitationGroup, writeGroupAfterKey, writeKey } from './write-citation';

export interface InlineWriting {
  readonly keyOf: KeyOf;
  /** The label of a footnote, which is written elsewhere. */
  readonly labelOf: (note: FootnoteInline) => string;
  /** In headings and cells of pipe tables a line cannot break. */
  readonly isOneLine: boolean;
  readonly isInCell: boolean;
}

const classes: readonly (readonly [number, string])[] = [
  [textFormat.bold, '.strong'],
  [textFormat.italic, '.emph'],
  [textFormat.strikethrough, '.strikeout'],
  [textFormat.underline, '.underline'],
  [textFormat.highlight, '.mark'],
  [textFormat.superscript, '.superscript'],
  [textFormat.subscript, '.subscript'],
];

/** Writes inline content as one or more protected lines. */
export function writeInlines(inlines: readonly Inline[], writing: InlineWriting): string {
  return protectLines(new InlineWriter(writing).write(trimBreaks(inlines)));
}

/** A break at the border of a block breaks nothing. */
function trimBreaks(inlines: readonly Inline[]): readonly Inline[] {
  const start = inlines.findIndex(({ type }) => type !== 'linebreak');
  const end = inlines.findLastIndex(({ type }) => type !== 'linebreak');
  return start < 0 ? [] : inlines.slice(start, end + 1);
}

class InlineWriter {
  readonly #writing: InlineWriting;

  constructor(writing: InlineWriting) {
    this.#writing = writing;
  }

  write(inlines: readonly Inline[]): string {
    let written = '';
    for (let index = 0; index < inlines.length; index += 1) {
      const inline = inlines[index];
      if (inline === undefined) break;
      const pair = narrativePair(inlines, index);
      if (pair !== undefined && !/[\p{L}\p{N}\\-]$/u.test(written)) {
        written += this.#writeNarrative(pair, inlines[index + 3]);
        index += 2;
        continue;
      }
      written += this.#writeOne(inline, written.at(-1) ?? '', inlines[index + 1]);
    }
    return written;
  }

  #writeOne(inline: Inline, before: string, next: Inline | undefined): string {
    switch (inline.type) {
      case 'text':
        return this.#writeText(inline, before, firstCharacter(next));
      case 'linebreak':
        return this.#writing.isOneLine ? ' ' : '\\\n';
      case 'link':
        return `[${this.write(inline.inlines)}](${this.#writeUrl(inline.url)})`;
      case 'fact':
        return `[${this.write(inline.inlines)}]{fact="${escapeAttribute(inline.factId)}"}`;
      case 'citation':
        return this.#writeCitation(inline);
      case 'footnote':
        return `[^${this.#writing.labelOf(inline)}]`;
      default:
        return assertNever(inline);
    }
  }

  #writeCitation({ items, text }: CitationInline): string {
    if (items.length === 0) return escapeInline(text);
    const isAuthorOnly = items.every((item) => item.authorOnly === true);
    const group = `[${writeCitationGroup(items, this.#writing.keyOf)}]${isAuthorOnly ? '{.author-only}' : ''}`;
    const factId = items[0]?.factId;
    return factId === undefined ? group : `[${group}]{fact="${escapeAttribute(factId)}"}`;
  }

  #writeNarrative(pair: CitationInline, next: Inline | undefined): string {
    const [first] = pair.items;
    const key = this.#writing.keyOf(first?.sourceId ?? '');
    const group = writeGroupAfterKey(pair.items, this.#writing.keyOf);
    return group === '' ? writeKey(key, firstCharacter(next)) : `${writeKey(key, ' ')} [${group}]`;
  }

  #writeText({ text, format }: TextInline, before: string, after: string): string {
    if (format === 0) return escapeInline(text);
    if ((format & textFormat.code) !== 0)
      return enclose(this.#writeCode(text), format & ~textFormat.code, before, after);
    // Emphasis cannot begin or end with white space, and nobody sees it there.
    const [, leading = '', words = '', trailing = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    if (words === '') return escapeInline(text);
    const inner = enclose(escapeInline(words), format, leading.at(-1) ?? before, trailing.at(0) ?? after);
    return `${escapeInline(leading)}${inner}${escapeInline(trailing)}`;
  }

  #writeCode(text: string): string {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    const isPadded =
      /^`|`$/.test(text) || (/^ .*[^ ].* $/s.test(text) && text.trim() !== '') || /^ \S.* $|^ \S $/.test(text);
    const content = isPadded ? ` ${text} ` : text;
    return `${fence}${this.#writing.isInCell ? content.replace(/\|/g, '\\|') : content}${fence}`;
  }

  #writeUrl(url: string): string {
    const clean = url.replace(/[\s\p{Cc}]/gu, (character) => encodeURIComponent(character));
    return /^[\w:/.?#=%+,;@!$'*-]+$/.test(clean) ? clean : `<${clean.replace(/[\\<>&|]/g, '\\$&')}>`;
  }
}

/** Where "@key [p. 3]" was read: the author's name, a space, and the same work without its author. */
function narrativePair(inlines: readonly Inline[], index: number): CitationInline | undefined {
  const [name, space, rest] = inlines.slice(index, index + 3);
  if (name?.type !== 'citation' || space?.type !== 'text' || rest?.type !== 'citation') return undefined;
  const [author] = name.items;
  const [first] = rest.items;
  const isName = name.items.length === 1 && author?.authorOnly === true && Object.keys(author).length === 2;
  const isRest =
    first?.suppressAuthor === true &&
    first.prefix === undefined &&
    rest.items.every(({ factId }) => factId === undefined);
  return isName && isRest && space.text === ' ' && space.format === 0 && author.sourceId === first.sourceId
    ? rest
    : undefined;
}

/** The first character that will be written; '[' for everything that is no plain text. */
function firstCharacter(inline: Inline | undefined): string {
  if (inline === undefined || inline.type === 'linebreak') return ' ';
  return inline.type === 'text' && inline.format === 0 ? inline.text.slice(0, 1) : '[';
}

/** Puts formats around what is already written: with Markdown's marks where they are sure to be read as such, else as a span. */
function enclose(written: string, format: number, before: string, after: string): string {
  let inner = written;
  let left = format;
  const isWord = /^[\p{L}\p{N}]/u.test(written) && /[\p{L}\p{N}]$/u.test(written);
  const isApart = /^\s?$/u.test(before) && /^\s?$/u.test(after);
  const script = left & (textFormat.superscript | textFormat.subscript);
  const isStruck = (left & textFormat.strikethrough) !== 0;
  const isScriptable = isWord && !/[^\S ]|`|&#9;/.test(inner);
  if (script === textFormat.superscript && isScriptable && before !== '^') {
    inner = `^${inner.replace(/ /g, '\\ ')}^`;
    left &= ~script;
  } else if (script === textFormat.subscript && isScriptable && !isStruck && !/[~^]/.test(before) && after !== '[') {
    inner = `~${inner.replace(/ /g, '\\ ')}~`;
    left &= ~script;
  }
  const isFree = !/[*_~`^]/.test(before);
  if (isStruck && isFree && ((isWord && inner === written) || isApart)) {
    inner = `~~${inner}~~`;
    left &= ~textFormat.strikethrough;
  }
  if (isFree && ((isWord && inner === written) || isApart)) {
    const stars = ((left & textFormat.bold) === 0 ? '' : '**') + ((left & textFormat.italic) === 0 ? '' : '*');
    inner = `${stars}${inner}${stars}`;
    left &= ~(textFormat.bold | textFormat.italic);
  }
  const names = classes.filter(([bit]) => (left & bit) !== 0).map(([, name]) => name);
  return names.length === 0 ? inner : `[${inner}]{${names.join(' ')}}`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ').replace(/["\\]/g, '\\$&');
}
