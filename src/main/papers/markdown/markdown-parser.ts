import createMarkdownIt, { type MarkdownIt, type StateBlock, type StateInline } from 'markdown-it';
import { textFormat } from '../../../contract/paper-state';
import { readCitationGroup, readCiteKey, readGroupAfterKey } from './read-citation-group';
import { giveTokenData, type TokenData } from './token-data';

// Nested lists take two levels each; deeper text is no paper.
const deepestNesting = 60;
// Characters of a citation with all its prefixes; without a limit, brackets that nothing closes cost quadratic time.
const longestGroup = 10_000;
const authorOnlyMark = '{.author-only}';

/** markdown-it for pandoc's Markdown: citations, footnotes, spans with attributes, super- and subscript, links to facts. */
export function createMarkdownParser(): MarkdownIt {
  const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: deepestNesting });
  // Addresses stay as they are written.
  markdown.normalizeLink = (url) => url;
  // markdown-it takes every bracket inside the words of a link for a link of its own and refuses it; ours may be a span.
  const { parseLinkLabel } = markdown.helpers;
  markdown.helpers = { ...markdown.helpers, parseLinkLabel: (state, start) => parseLinkLabel(state, start) };
  markdown.block.ruler.before('reference', 'footnote_definition', footnoteDefinition, {
    alt: ['paragraph', 'reference'],
  });
  markdown.inline.ruler.before('strikethrough', 'script', script);
  for (const [name, rule] of [
    ['footnote_reference', footnoteReference],
    ['inline_note', inlineNote],
    ['fact_mark', factMark],
    ['citation', citation],
    ['narrative_citation', narrativeCitation],
    ['span', span],
  ] as const) {
    markdown.inline.ruler.before('link', name, rule);
  }
  return markdown;
}

function push<K extends keyof TokenData>(state: StateInline, type: K, data: TokenData[K]): void {
  giveTokenData(state.push(type, '', 0), type, data);
}

/** "[^1]: text" with its continuation lines, indented by four. Its text is parsed when the footnote is used. */
function footnoteDefinition(state: StateBlock, startLine: number, endLine: number, isSilent: boolean): boolean {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const [whole, label = ''] = /^\[\^([^\s[\]^\\]+)\]:[ \t]*/.exec(lineAt(startLine)) ?? [];
  if (whole === undefined) return false;
  if (isSilent) return true;
  let next = startLine + 1;
  let last = next;
  for (; next < endLine; next += 1) {
    if (state.isEmpty(next)) continue;
    const isIndented = (state.sCount[next] ?? 0) - state.blkIndent >= 4;
    // A line directly below belongs to the paragraph above it, unless it begins the next note.
    const isLazy =
      last === next && !/^\[\^[^\s[\]^\\]+\]:/.test(lineAt(next)) && (state.sCount[next] ?? 0) >= state.blkIndent;
    if (!isIndented && !isLazy) break;
    last = next + 1;
  }
  const continued = state.getLines(startLine + 1, last, state.blkIndent + 4, false);
  const content = `${lineAt(startLine).slice(whole.length)}\n${continued}`;
  giveTokenData(state.push('footnote_definition', '', 0), 'footnote_definition', { label, content });
  state.line = last;
  return true;
}

function footnoteReference(state: StateInline, isSilent: boolean): boolean {
  const [whole, label = ''] = matchAt(/\[\^([^\s[\]^\\]+)\]/y, state);
  if (whole === undefined) return false;
  if (!isSilent) push(state, 'footnote_reference', { label });
  state.pos += whole.length;
  return true;
}

/** "^[text]" */
function inlineNote(state: StateInline, isSilent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1);
  if (end < 0) return false;
  if (!isSilent) push(state, 'inline_note', { content: state.src.slice(state.pos + 2, end) });
  state.pos = end + 1;
  return true;
}

/** "[fact:ID]": the sentence before it rests on that fact. */
function factMark(state: StateInline, isSilent: boolean): boolean {
  const [whole, factId = ''] = matchAt(/\[fact:([\w.-]+)\](?![({])/y, state);
  if (whole === undefined) return false;
  if (!isSilent) push(state, 'fact_mark', { factId });
  state.pos += whole.length;
  return true;
}

/** "[see @key, p. 3]", and "[@key]{.author-only}" of our own for the author's name alone. */
function citation(state: StateInline, isSilent: boolean): boolean {
  const end = groupEnd(state, state.pos);
  const content = state.src.slice(state.pos + 1, end);
  if (end < 0 || !content.includes('@')) return false;
  const isAuthorOnly = state.src.startsWith(authorOnlyMark, end + 1);
  if (!isAuthorOnly && isEnclosure(state, end)) return false;
  const items = readCitationGroup(content);
  if (items === undefined) return false;
  if (!isSilent) {
    push(state, 'citation', {
      items: isAuthorOnly ? items.map((item) => ({ ...item, authorOnly: true })) : items,
      raw: `[${content}]`,
    });
  }
  state.pos = end + 1 + (isAuthorOnly ? authorOnlyMark.length : 0);
  return true;
}

/** The "]" of a "[" with nothing but words in it; -1 where there is none. */
function groupEnd({ src, posMax }: StateInline, start: number): number {
  if (src[start] !== '[') return -1;
  const limit = Math.min(posMax, start + longestGroup);
  for (let at = start + 1; at < limit; at += 1) {
    const character = src[at];
    if (character === ']') return at;
    if (character === '[' || character === '`') return -1;
    if (character === '\\') at += 1;
  }
  return -1;
}

/** The brackets are those of a link or of a span. */
function isEnclosure({ src, posMax }: StateInline, end: number): boolean {
  return end + 1 < posMax && (src[end + 1] === '(' || src[end + 1] === '{');
}

/** "@key says", "@key [p. 3] says" and "-@key". */
function narrativeCitation(state: StateInline, isSilent: boolean): boolean {
  const isAuthorSuppressed = state.src.startsWith('-@', state.pos);
  const start = isAuthorSuppressed ? state.pos + 1 : state.pos;
  if (isAuthorSuppressed && /[\p{L}\p{N}]/u.test(state.src[state.pos - 1] ?? '')) return false;
  const found = readCiteKey(state.src, start);
  if (found === undefined || found.end > state.posMax) return false;
  const group = isAuthorSuppressed ? undefined : groupAfter(state, found.end);
  if (!isSilent) {
    const sourceId = `key:${found.key}`;
    const raw = state.src.slice(state.pos, found.end);
    if (!isAuthorSuppressed) {
      push(state, 'citation', { items: [{ sourceId, authorOnly: true }], raw: found.key });
      state.push('text', '', 0).content = ' ';
    }
    push(state, 'citation', {
      items: [{ sourceId, suppressAuthor: true, ...group?.first }, ...(group?.others ?? [])],
      raw,
    });
  }
  state.pos = group?.end ?? found.end;
  return true;
}

function groupAfter(state: StateInline, at: number) {
  const start = /\s/.test(state.src[at] ?? '') ? at + 1 : at;
  const end = groupEnd(state, start);
  const content = state.src.slice(start + 1, end);
  if (end < 0 || isEnclosure(state, end) || /^(?:\^|fact:)/.test(content)) return undefined;
  const group = readGroupAfterKey(content);
  return group === undefined ? undefined : { ...group, end: end + 1 };
}

/** "[text]{.class key="value"}" */
function span(state: StateInline, isSilent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  const pattern = /\{((?:[^{}"\n]|"(?:[^"\\\n]|\\.)*")*)\}/y;
  pattern.lastIndex = end + 1;
  const [whole, attributes = ''] = pattern.exec(state.src) ?? [];
  if (whole === undefined || pattern.lastIndex > state.posMax) return false;
  if (!isSilent) {
    const outer = state.posMax;
    giveTokenData(state.push('span_open', '', 1), 'span_open', readAttributes(attributes));
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push('span_close', '', -1);
    state.posMax = outer;
  }
  state.pos = end + 1 + whole.length;
  return true;
}

function readAttributes(text: string): TokenData['span_open'] {
  const fact = /(?:^|\s)fact=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/.exec(text);
  return {
    classes: [...text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/(?:^|\s)\.([\w-]+)/g)].map(([, name = '']) => name),
    factId: fact === null ? undefined : (fact[1]?.replace(/\\(.)/g, '$1') ?? fact[2]),
  };
}

/** "x^2^" and "H~2~O": no unescaped white space inside. */
function script(state: StateInline, isSilent: boolean): boolean {
  const [whole, mark, content = ''] = matchAt(/(\^(?!\[)|~(?!~))((?:[^\s^~\\]|\\[!-/:-@[-`{-~ ])+)\1/y, state);
  if (whole === undefined) return false;
  // Two tildes are a strike-through.
  if (mark === '~' && (state.src[state.pos - 1] === '~' || state.src[state.pos + whole.length] === '~')) return false;
  if (!isSilent) {
    const format = mark === '^' ? textFormat.superscript : textFormat.subscript;
    push(state, 'script', { format, text: content.replace(/\\(.)/g, '$1') });
  }
  state.pos += whole.length;
  return true;
}

function matchAt(pattern: RegExp, state: StateInline): readonly (string | undefined)[] {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  return match === null || pattern.lastIndex > state.posMax ? [] : match;
}
