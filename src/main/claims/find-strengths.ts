import { readWords, type Word } from './read-words';

/** Words that say how far something stands out: "the first", "one of the first", "the largest", "the only", "never before". */
export interface FoundStrength {
  readonly start: number;
  readonly end: number;
  readonly kind: 'first' | 'last' | 'only' | 'extreme';
  /** "one of the first", "among the largest": others stand beside it. */
  readonly isShared: boolean;
}

type Kind = FoundStrength['kind'];

const articles = new Set(
  'the its his her their our my whose was were is are der die das den dem des seine ihre le la les son sa leur'.split(
    ' ',
  ),
);
const named: ReadonlyMap<string, Kind> = new Map([
  ...words('first', 'first erste ersten erster erstes premier première premiers premières'),
  ...words('last', 'letzte letzten letzter letztes dernier dernière'),
  ...words('only', 'only sole einzige einzigen einziger einziges seul seule unique'),
  ...words('extreme', 'most least best worst'),
]);
// These say it without an article.
const alone: ReadonlyMap<string, Kind> = new Map([
  ...words('first', 'вперше перший перша перше перші першим першого першою першу першій першому erstmals zuerst'),
  ...words('last', 'востаннє'),
  ...words('only', 'єдиний єдина єдине єдині єдиним єдиною єдиного єдину'),
  ...words('extreme', 'unprecedented unparalleled небувалий безпрецедентний безпрецедентна безпрецедентне rekord'),
]);
const notSuperlative = new Set(
  'interest forest request quest guest west rest test harvest protest contest nest chest honest modest invest suggest arrest request conquest manifest digest earnest behest northwest southwest priest tempest crest pest vest zest unrest protest inquest bequest everest ouest budapest bucharest midwest latest'.split(
    ' ',
  ),
);
const [plurals, sharers] = [
  new Set(['one', 'some', 'among', 'amongst']),
  new Set(['of', 'the', 'its', 'his', 'their']),
];
const ukrainianSharers = new Set(['серед', 'з', 'із', 'одним', 'одна', 'одне', 'один', 'однією', 'одного']);

const japanese: readonly (readonly [RegExp, Kind])[] = [
  [/初めて|最初の|初の/gu, 'first'],
  [/最後の/gu, 'last'],
  [/唯一/gu, 'only'],
  [/最も|最大|最小|最高|最低|最多|過去最/gu, 'extreme'],
];

/** The superlatives and firsts of a text, in order. Offsets are UTF-16 code units, end exclusive. */
export function findStrengths(text: string, wordsOfText: readonly Word[] = readWords(text)): FoundStrength[] {
  const found: FoundStrength[] = [];
  wordsOfText.forEach((word, at) => {
    const kind = kindOf(wordsOfText, at);
    if (kind !== null) found.push({ start: word.start, end: word.end, kind, isShared: isShared(wordsOfText, at) });
  });
  if (!/[\p{Script=Hiragana}\p{Script=Han}]/u.test(text)) return found;
  for (const [pattern, kind] of japanese)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({
        start: match.index,
        end,
        kind,
        isShared: /^[\p{L}]{0,8}(?:の一つ|のひとつ)/u.test(text.slice(end, end + 16)),
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

function kindOf(all: readonly Word[], at: number): Kind | null {
  const { lower } = all[at] ?? { lower: '' };
  const [before, after] = [all[at - 1]?.lower ?? '', all[at + 1]?.lower ?? ''];
  const standing = alone.get(lower);
  // "Перший крок" in a list is a number; "по-перше" an adverb of order.
  if (standing !== undefined) return before === 'по' ? null : standing;
  if (/^най\p{L}{3}/u.test(lower)) return 'extreme';
  if (lower === 'before' && before === 'never') return 'first';
  if (lower === 'first' && after === 'time') return 'first';
  if (lower === 'record' && /^(?:high|low|number|level|sum|levels|highs|lows|profits?|turnout)$/u.test(after))
    return 'extreme';
  if (lower === 'last' && after === 'time' && before === 'the') return 'last';
  const kind = named.get(lower);
  const hasArticle = articles.has(before) || (before === 'of' && lower === 'first') || isOrdinal(before);
  if (kind !== undefined)
    return hasArticle && !(kind === 'only' && /^(?:was|were|is|are)$/u.test(before)) ? kind : null;
  if (isSuperlative(lower)) return hasArticle || after !== '' ? 'extreme' : null;
  if (/^(?:größte|höchste|kleinste|niedrigste|meiste|älteste|beste|längste|schnellste)[nrsm]?$/u.test(lower))
    return 'extreme';
  // "le plus grand", "la plus haute".
  return /^(?:plus|moins)$/u.test(lower) && /^(?:le|la|les)$/u.test(before) ? 'extreme' : null;
}

function isSuperlative(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('est') && !lower.includes("'") && !notSuperlative.has(lower);
}

function isOrdinal(word: string): boolean {
  return /^(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))$/u.test(word);
}

function isShared(all: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const lower = all[back]?.lower ?? '';
    if (plurals.has(lower) || ukrainianSharers.has(lower)) return true;
    if (/^(?:eine[rsnm]?|un|une|l'un|l'une)$/u.test(lower) && at - back > 1) return true;
    if (!sharers.has(lower) && !/^(?:der|den|die|des|les|two|three|four|five|\d+)$/u.test(lower)) return false;
  }
  return false;
}

function words(kind: Kind, list: string): (readonly [string, Kind])[] {
  return list.split(' ').map((word) => [word, kind]);
}
