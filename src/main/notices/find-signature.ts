import type { CslName } from '../../contract/csl';

/** A name that stands alone at the end of a text, where letters and essays are signed. */
export interface Signature {
  readonly name: CslName;
  readonly start: number;
  readonly end: number;
}

const initial = String.raw`\p{Lu}\.(?:[ \u00a0]?\p{Lu}\.)*`;
const word = String.raw`(?:\p{Lu}[\p{L}’'ʼ]+)(?:-\p{Lu}[\p{L}’'ʼ]+)*`;
const particle = '(?:van|von|de|der|den|da|di|du|del|la|le|ter)';
const namePattern = new RegExp(
  String.raw`^(?:(?<initials>${initial})[ \u00a0]?(?<family>(?:${particle} )*${word})|(?<given>${word}(?: ${word})?) (?<surname>(?:${particle} )*${word}))[,.]?$`,
  'u',
);

// A closing may put the role of the writer, or a place and date, under the name.
const linesLookedAt = 3;
const longestName = 60;
// Two words with capitals that close a text without being anybody's name.
const noName =
  /^(?:the|to|see|see also|further|read|related|table|figure|works|source|sources|end|new|more|all|image|photo|copyright|best|kind|yours|with|many|references?|appendix|part|chapter|з|кінець|додаток|джерела|список)(?![\p{L}.])/iu;

/** The signature among the last lines of a text; undefined where none has the shape of a name. */
export function findSignature(text: string): Signature | undefined {
  const lines: { start: number; end: number }[] = [];
  for (let end = text.length; lines.length < linesLookedAt && end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    end = start - 1;
  }
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const words = line.trimEnd().replace(/^[\s—–-]+/u, '');
    if (words.length > longestName) return undefined;
    const name = parseSignature(words);
    if (name === undefined) continue;
    const from = start + line.indexOf(words);
    return { name, start: from, end: from + words.length };
  }
  return undefined;
}

function parseSignature(line: string): CslName | undefined {
  if (noName.test(line)) return undefined;
  const { initials, family, given, surname } = namePattern.exec(line)?.groups ?? {};
  if (family !== undefined && initials !== undefined) return { family, given: initials };
  if (surname !== undefined && given !== undefined) return { family: surname, given };
  return undefined;
}
