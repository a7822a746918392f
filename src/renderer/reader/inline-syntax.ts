import type { Paragraph } from '../../contract/sources';
import type { TextRange } from './text-marks';

/** What a stretch of a Markdown paragraph is; 'syntax' are the markers themselves, which need not be shown. */
export interface InlineSpan extends TextRange {
  readonly kind: 'syntax' | 'strong' | 'emphasis' | 'code' | 'link';
}

type StyledKind = Exclude<InlineSpan['kind'], 'syntax'>;

interface Rule {
  readonly kind: StyledKind;
  /** Three groups: opening marker, content, closing marker. */
  readonly pattern: RegExp;
}

// In this order: what is code holds no other markers, and what is a link's address neither.
const rules: readonly Rule[] = [
  { kind: 'code', pattern: /(?<!`)(`{1,3})(?!`)((?:(?!\1)[^\n])+?)(\1)(?!`)/g },
  { kind: 'link', pattern: /(!?\[)([^[\]\n]+)(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"\n]*")?\))/g },
  { kind: 'strong', pattern: /(\*\*)(?=\S)([^\n]+?)(?<=\S)(\*\*)(?!\*)/g },
  { kind: 'strong', pattern: /(?<![\p{L}\p{N}_])(__)(?=\S)([^\n]+?)(?<=\S)(__)(?![\p{L}\p{N}_])/gu },
  { kind: 'emphasis', pattern: /(?<![*\\])(\*)(?=[^\s*])([^*\n]+?)(?<=[^\s*])(\*)(?!\*)/g },
  { kind: 'emphasis', pattern: /(?<![\p{L}\p{N}_\\])(_)(?=[^\s_])([^_\n]+?)(?<=[^\s_])(_)(?![\p{L}\p{N}_])/gu },
];

// Looking for closing markers takes time with the square of the length; no paragraph for people is longer.
const longestRead = 6000;

// Stands for a code unit that is taken: no rule matches it, and offsets stay as they are.
const taken = '\u0000';

/**
 * Emphasis, code and links of a Markdown paragraph, as offsets into the canonical text. It only decides how the text looks:
 * a marker that it misreads is shown or hidden, and never changes where anything stands.
 */
export function inlineSpans({ kind, text, start }: Paragraph): readonly InlineSpan[] {
  if (kind === 'code' || kind === 'table' || text.length > longestRead) return [];
  const spans: InlineSpan[] = [];
  let rest = text;
  const take = (from: number, to: number) => {
    if (from >= to) return;
    rest = rest.slice(0, from) + taken.repeat(to - from) + rest.slice(to);
    spans.push({ kind: 'syntax', start: start + from, end: start + to });
  };
  for (const backslash of text.matchAll(/\\(?=[!-/:-@[-`{-~])/g)) {
    take(backslash.index, backslash.index + 1);
    // The escaped sign is text: it opens and closes nothing.
    rest = rest.slice(0, backslash.index + 1) + taken + rest.slice(backslash.index + 2);
  }
  for (const rule of rules) {
    for (const match of rest.matchAll(rule.pattern)) {
      const [whole, open = '', content = '', close = ''] = match;
      const from = match.index + open.length;
      spans.push({ kind: rule.kind, start: start + from, end: start + from + content.length });
      take(match.index, from);
      take(match.index + whole.length - close.length, match.index + whole.length);
      if (rule.kind === 'code')
        rest = rest.slice(0, from) + taken.repeat(content.length) + rest.slice(from + content.length);
    }
  }
  return spans;
}
