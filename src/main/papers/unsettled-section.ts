import { textFormat } from '../../contract/paper-state';
import type { PaperFlag } from '../../contract/ripple';
import type { Block, Inline } from './paper-document';
import { type UnsettledWords, unsettledWords } from './unsettled-words';

// Enough to find a sentence again; a "sentence" of a paper may be a page without a full stop.
const longestQuote = 400;

/**
 * What stands at the head of an exported paper of which sentences rest on facts that have fallen: each sentence, and under it what
 * happened to which fact. Empty for a paper without flags.
 */
export function unsettledSection(flags: readonly PaperFlag[], locale: string): Block[] {
  if (flags.length === 0) return [];
  const words = unsettledWords(locale);
  const sentences = new Map<string, PaperFlag[]>();
  for (const flag of flags) {
    const key = `${flag.block} ${flag.sentence}`;
    const known = sentences.get(key);
    if (known === undefined) sentences.set(key, [flag]);
    else known.push(flag);
  }
  return [
    { type: 'heading', level: 1, inlines: plain(words.heading(sentences.size)) },
    {
      type: 'list',
      kind: 'bullet',
      start: 1,
      items: [...sentences.values()].map((ofSentence) => ({
        inlines: plain(quoted(words, ofSentence[0]?.sentence ?? '')),
        isChecked: null,
        lists: [
          {
            type: 'list',
            kind: 'bullet',
            start: 1,
            items: ofSentence.map((flag) => ({ inlines: plain(fallen(words, flag)), isChecked: null, lists: [] })),
          },
        ],
      })),
    },
    { type: 'paragraph', inlines: [{ type: 'text', text: words.origin, format: textFormat.italic }] },
    { type: 'rule' },
  ];
}

/** How many sentences have flags. */
export function countFlaggedSentences(flags: readonly PaperFlag[]): number {
  return new Set(flags.map(({ block, sentence }) => `${block} ${sentence}`)).size;
}

function fallen(words: UnsettledWords, { kind, statement, detail }: PaperFlag): string {
  const isReason = kind === 'disputed' || kind === 'refuted';
  return words.fallen[kind](quoted(words, statement), isReason ? oneLine(detail) : quoted(words, detail));
}

function quoted(words: UnsettledWords, text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  if (line.length <= longestQuote) return words.quote(line);
  return words.quote(`${line.slice(0, longestQuote - 1).trimEnd()}…`);
}

/** Text of a block holds no line breaks. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function plain(text: string): Inline[] {
  return [{ type: 'text', text, format: 0 }];
}
