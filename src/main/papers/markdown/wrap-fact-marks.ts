import { mergeText } from '../merge-text';
import type { Inline } from '../paper-document';
import type { SplitSentences } from '../services';
import { plainInlines } from '../walk-document';

/** Where "[fact:ID]" stood. */
export interface FactMark {
  readonly type: 'fact-mark';
  readonly factId: string;
}

// Nobody states more facts than this with one sentence.
const mostFactsOfSentence = 10;
// Characters in which the sentence before a mark is looked for.
const longestSentence = 3000;

/** Makes each mark an enclosure of the sentence before it. Without a sentence before it, its own words stay as the link. */
export function wrapFactMarks(inlines: readonly (Inline | FactMark)[], splitSentences: SplitSentences): Inline[] {
  const wrapped: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'fact-mark') wrapLastSentence(wrapped, inline.factId, splitSentences);
    else wrapped.push(inline);
  }
  return wrapped;
}

function wrapLastSentence(inlines: Inline[], factId: string, splitSentences: SplitSentences): void {
  const near = takeNear(inlines);
  const before = trimEnd(near);
  const text = before.map(placeholder).join('');
  if (text.trim() === '' || factDepth(before) >= mostFactsOfSentence) {
    inlines.push(...near, { type: 'fact', factId, inlines: [{ type: 'text', text: `fact:${factId}`, format: 0 }] });
    return;
  }
  const start = splitSentences(text).at(-1)?.start ?? 0;
  const [outside, inside] = splitAt(before, start);
  inlines.push(...outside, { type: 'fact', factId, inlines: inside });
}

/** Takes the last inlines off a list, as many as a sentence may have. */
function takeNear(inlines: Inline[]): Inline[] {
  let length = 0;
  let first = inlines.length;
  while (first > 0 && length < longestSentence) {
    first -= 1;
    length += 1 + inlines.slice(first, first + 1).reduce((sum, inline) => sum + placeholder(inline).length, 0);
  }
  return inlines.splice(first);
}

function factDepth(inlines: readonly Inline[]): number {
  return inlines.reduce(
    (depth, inline) => (inline.type === 'fact' ? Math.max(depth, 1 + factDepth(inline.inlines)) : depth),
    0,
  );
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
  return mergeText([...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }]);
}
