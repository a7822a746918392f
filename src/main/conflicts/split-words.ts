/** A word or figure of a text, where it stands, in UTF-16 code units, end exclusive. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** In lower case, without invisible characters, apostrophes all alike. */
  readonly lower: string;
  readonly hasCapital: boolean;
}

const inner = String.raw`\u00ad\u200b-\u200d\u2060`;
const figure = String.raw`\d+(?:[.,\u00a0\u202f]\d+)*`;
const word = String.raw`\p{L}(?:[\p{L}\p{M}${inner}]|['’ʼ-](?=\p{L}))*`;
// No spaces part Japanese and Chinese words: a run of one script is the nearest thing to a word.
const runs = String.raw`[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+`;
const spaced = new RegExp(`${figure}|${word}|[%％$€£¥₴]`, 'gu');
const unspaced = new RegExp(`${figure}|${runs}|[A-Za-z]+|${word}|[%％$€£¥₴]`, 'gu');

export function splitWords(text: string): TextWord[] {
  const pattern = /[\u3040-\u30ff\u3400-\u9fff]/u.test(text) ? unspaced : spaced;
  const words: TextWord[] = [];
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const lower = raw.toLowerCase();
    const first = raw.charCodeAt(0);
    words.push({
      start: match.index,
      end: match.index + raw.length,
      lower: isPlain(lower) ? lower : plain(lower),
      hasCapital: first !== lower.charCodeAt(0) && first > 64,
    });
  }
  return words;
}

function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) > 127) return false;
  return true;
}

function plain(lower: string): string {
  return lower
    .replace(/[\u00ad\u200b-\u200d\u2060\u00a0\u202f]/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .normalize('NFKC');
}
