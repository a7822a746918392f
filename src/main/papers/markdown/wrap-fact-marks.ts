import type { Inline } from '../paper-document';
import type { SplitSentences } from '../services';
import { plainInlines } from '../walk-document';

/** Where "[fact:ID]" stood. */
export interface FactMark {
  readonly type: 'fact-mark';
  readonly factId: string;
}

/** Makes each mark an enclosure of the sentence before it. Without a sentence before it, its own words stay as the link. */
export function wrapFactMarks(inlines: readonly (Inline | FactMark)[], splitSentences: SplitSentences): Inline[] {
  let wrapped: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type !== 'fact-mark') {
      wrapped.push(inline);
      continue;
    }
    wrapped = wrapLastSentence(wrapped, inline.factId, splitSentences);
  }
  return wrapped;
}

function wrapLastSentence(inlines: readonly Inline[], factId: string, splitSentences: SplitSentences): Inline[] {
  const before = trimEnd(inlines);
  const text = before.map(placeholder).join('');
  if (text.trim() === '') {
    return [...inlines, { type: 'fact', factId, inlines: [{ type: 'text', text: `fact:${factId}`, format: 0 }] }];
  }
  const start = splitSentences(text).at(-1)?.start ?? 0;
  const [outside, inside] = splitAt(before, start);
  return [...outside, { type: 'fact', factId, inlines: inside }];
}

/** A citation after the full stop still belongs to the sentence: it counts no character. An author's name is a word of it. */
function placeholder(inline: Inline): string {
  if (inline.type === 'footnote') return '';
  if (inline.type === 'citation' && !inline.items.some((item) => item.authorOnly === true)) return '';
  return inline.type === 'linebreak' ? ' ' : plainInlines([inline]).replace(/\n/g, ' ');
}

/** What stands before and from an offset; an enclosure is not cut but goes to the side where it begins. */
function splitAt(inlines: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const outside: Inline[] = [];
  const inside: Inline[] = [];
  let position = 0;
  for (const inline of inlines) {
    const { length } = placeholder(inline);
    if (position >= offset) {
      inside.push(inline);
    } else if (position + length <= offset) {
      outside.push(inline);
    } else if (inline.type === 'text') {
      outside.push({ ...inline, text: inline.text.slice(0, offset - position) });
      inside.push({ ...inline, text: inline.text.slice(offset - position) });
    } else {
      inside.push(inline);
    }
    position += length;
  }
  return [outside, inside];
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [...inlines];
  return [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
