import type { Token } from 'markdown-it';
import { textFormat } from '../../../contract/paper-state';
import { mergeText } from '../merge-text';
import type { FootnoteInline, Inline } from '../paper-document';
import { tokenData } from './token-data';
import type { FactMark } from './wrap-fact-marks';

export interface InlineReading {
  readonly newId: () => string;
  /** Undefined where no note has that label. */
  readonly note: (label: string) => FootnoteInline | undefined;
  /** Undefined where notes stand too deep within notes. */
  readonly inlineNote: (content: string) => FootnoteInline | undefined;
}

type Part = Inline | FactMark;

/** What is open: parts go into the innermost enclosure, with the formats of all. */
interface Enclosure {
  readonly parts: Part[];
  readonly format: number;
  readonly close: (parts: readonly Part[]) => readonly Part[];
}

const formatTags: Readonly<Record<string, number>> = {
  em: textFormat.italic,
  strong: textFormat.bold,
  s: textFormat.strikethrough,
};

const formatClasses: Readonly<Record<string, number>> = {
  underline: textFormat.underline,
  ul: textFormat.underline,
  mark: textFormat.highlight,
  strong: textFormat.bold,
  emph: textFormat.italic,
  strikeout: textFormat.strikethrough,
  superscript: textFormat.superscript,
  subscript: textFormat.subscript,
};

/** Inline content of the parser's tokens; marks of facts stay to be resolved with their sentences. */
export function readInlineTokens(tokens: readonly Token[], reading: InlineReading): Part[] {
  const open: Enclosure[] = [{ parts: [], format: 0, close: (parts) => parts }];
  for (const token of tokens) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (token.nesting > 0) {
      open.push(openingOf(token, top.format));
    } else if (token.nesting < 0) {
      if (open.length > 1) open.pop();
      for (const part of top.close(merge(top.parts))) open.at(-1)?.parts.push(part);
    } else {
      top.parts.push(...partsOf(token, top.format, reading));
    }
  }
  return merge(open.flatMap(({ parts }) => parts));
}

/** Joins neighbouring texts between the marks. */
function merge(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  let between: Inline[] = [];
  for (const part of parts) {
    if (part.type !== 'fact-mark') {
      between.push(part);
      continue;
    }
    for (const inline of mergeText(between)) merged.push(inline);
    merged.push(part);
    between = [];
  }
  return merged.length === 0 ? mergeText(between) : [...merged, ...mergeText(between)];
}

function openingOf(token: Token, outer: number): Enclosure {
  if (token.type === 'link_open') {
    const url = String(token.attrGet('href') ?? '');
    const factId = /^fact:(.+)$/.exec(url)?.[1];
    return {
      parts: [],
      format: outer,
      close: (parts) =>
        factId === undefined
          ? [{ type: 'link', url, inlines: withoutLinks(onlyInlines(parts)) }]
          : factOf(decodeFactId(factId), parts),
    };
  }
  if (token.type === 'span_open') {
    const { classes, factId } = tokenData(token, 'span_open');
    const format = classes.reduce((sum, name) => sum | (formatClasses[name] ?? 0), outer);
    return { parts: [], format, close: (parts) => (factId === undefined ? parts : factOf(factId, parts)) };
  }
  return { parts: [], format: outer | (formatTags[token.tag] ?? 0), close: (parts) => parts };
}

/** A fact around a citation alone is the fact that brought the citation along. */
function factOf(factId: string, parts: readonly Part[]): Part[] {
  const [only] = parts;
  if (parts.length === 1 && only?.type === 'citation') {
    return [{ ...only, items: only.items.map((item) => ({ ...item, factId })) }];
  }
  return [{ type: 'fact', factId, inlines: onlyInlines(parts) }];
}

/** A link within a link goes nowhere. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => (inline.type === 'link' ? inline.inlines : [inline]));
}

function onlyInlines(parts: readonly Part[]): Inline[] {
  return parts.map(
    (part): Inline => (part.type === 'fact-mark' ? { type: 'text', text: `[fact:${part.factId}]`, format: 0 } : part),
  );
}

function partsOf(token: Token, format: number, reading: InlineReading): Part[] {
  switch (token.type) {
    case 'text':
      return [{ type: 'text', text: token.content, format }];
    case 'code_inline':
      return [{ type: 'text', text: token.content, format: format | textFormat.code }];
    case 'script': {
      const script = tokenData(token, 'script');
      return [{ type: 'text', text: script.text, format: format | script.format }];
    }
    case 'softbreak':
      return [{ type: 'text', text: ' ', format }];
    case 'hardbreak':
      return [{ type: 'linebreak' }];
    case 'image': {
      const url = String(token.attrGet('src') ?? '');
      return [{ type: 'link', url, inlines: [{ type: 'text', text: token.content || url, format }] }];
    }
    case 'citation': {
      const { items, raw } = tokenData(token, 'citation');
      return [{ type: 'citation', citationId: reading.newId(), items, text: raw }];
    }
    case 'fact_mark':
      return [{ type: 'fact-mark', factId: tokenData(token, 'fact_mark').factId }];
    case 'footnote_reference': {
      const { label } = tokenData(token, 'footnote_reference');
      return [reading.note(label) ?? { type: 'text', text: `[^${label}]`, format }];
    }
    case 'inline_note': {
      const { content } = tokenData(token, 'inline_note');
      return [reading.inlineNote(content) ?? { type: 'text', text: `^[${content}]`, format }];
    }
    default:
      return token.content === '' ? [] : [{ type: 'text', text: token.content, format }];
  }
}

function decodeFactId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
