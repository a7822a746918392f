/** A word of a text with where it stands (UTF-16 code units), and its searchable form. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

// Ukrainian writes its apostrophe with any of these; left alone they would cut "п'ять" in two.
const apostrophes = "'\u2019\u02bc\u2018\u0060\u00b4";
const wordPattern = new RegExp(
  `[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}\\u00ad]|[${apostrophes}](?=[\\p{L}]))*`,
  'gu',
);
const cjkRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;

// Words longer than this are data; they would bloat the index without ever being typed.
const longestTerm = 64;

/**
 * Words in the order of the text. Chinese and Japanese, which have no spaces, give overlapping pairs of characters
 * (recall 1.00 against .91 for dictionary words).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const start = match.index;
    let rest = 0;
    for (const run of word.matchAll(cjkRun)) {
      push(tokens, word.slice(rest, run.index), start + rest);
      pushPairs(tokens, run[0], start + run.index);
      rest = run.index + run[0].length;
    }
    push(tokens, word.slice(rest), start + rest);
  }
  return tokens;
}

function push(tokens: Token[], word: string, start: number): void {
  const term = foldTerm(word);
  if (term !== '' && term.length <= longestTerm) tokens.push({ term, start, end: start + word.length });
}

function pushPairs(tokens: Token[], run: string, start: number): void {
  const characters = [...run];
  if (characters.length === 1) push(tokens, run, start);
  let at = start;
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    tokens.push({ term: pair.normalize('NFKC'), start: at, end: at + pair.length });
    at += characters[index]?.length ?? 1;
  }
}

// й and ї are letters of their own, no и and і with marks; ł and ß do not decompose.
const spared: Readonly<Record<string, string>> = { й: '\ue000', ї: '\ue001' };

/** The form in which words compare equal: case, accents, apostrophes and soft hyphens folded. */
export function foldTerm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[йї]/g, (letter) => spared[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(new RegExp(`[${apostrophes}]`, 'g'), '')
    .replaceAll('\ue000', 'й')
    .replaceAll('\ue001', 'ї')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
}
