import type { Creator } from '@retorquere/bibtex-parser';

export type FieldValue = string | string[] | Creator[];

const creatorFields = new Set(
  'author bookauthor collaborator commentator director editor editora editorb editorc editors holder scriptwriter translator'.split(
    ' ',
  ),
);
const listFields = new Set('institution publisher origpublisher organization location origlocation'.split(' '));
const verbatimFields = new Set('doi eprint file files pdf groups ids url verba verbb verbc'.split(' '));

/** Nothing that TeX takes for anything but a letter. */
const plainText = /^[^\\{}$~^%`]*$/;
const plainNames = /^(?:[^\\{}$~^%`]|\{[^\\{}$~^%`]*\})*$/;
const unclearMarks = /,,|!`|\?`|'''|----/;

const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
};

const letters: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  l: 'ł',
  L: 'Ł',
  o: 'ø',
  O: 'Ø',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
};

/** \"u, \"{u}, {\"u} and {\"{u}}; an i and a j lose their dot first, which is left to the parser. */
const accented =
  /\{\\(["'`^~=.])(?:\{([A-Za-hk-z])\}|([A-Za-hk-z]))\}|\\(["'`^~=.])(?:\{([A-Za-hk-z])\}|([A-Za-hk-z]))/g;
/** \v{s} and {\v{s}} */
const lettered = /\{\\([ckruvH])\{([A-Za-hk-z])\}\}|\\([ckruvH])\{([A-Za-hk-z])\}/g;
/** {\ss} and \ss{} */
const special = /\{\\(aa|AA|ae|AE|l|L|o|O|oe|OE|ss)\}|\\(aa|AA|ae|AE|l|L|o|O|oe|OE|ss)\{\}/g;
const styled = /\\(emph|textit|textbf|textsuperscript|textsubscript)\{([^{}\\$<>]*)\}/g;
const tags: Readonly<Record<string, string>> = {
  emph: 'i',
  textit: 'i',
  textbf: 'b',
  textsuperscript: 'sup',
  textsubscript: 'sub',
};

/** A private character that stands for a per cent sign while those that begin a comment are looked for. */
const percent = '\uE000';

const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * The value of a field whose text has little TeX in it, as the parser of LaTeX would give it at fifty times the cost.
 * @returns undefined where that parser has to be asked.
 */
export function plainValue(name: string, latex: string): FieldValue | undefined {
  if (verbatimFields.has(name)) return /[\\{}]/.test(latex) ? undefined : collapse(latex);
  const isStructured = creatorFields.has(name) || listFields.has(name);
  const text = plainTextOf(latex, isStructured);
  if (text === undefined) return undefined;
  if (creatorFields.has(name)) return plainCreators(text);
  if (name === 'month') return monthNumber(text);
  if (listFields.has(name)) return /[&{}]/.test(text) ? undefined : text.split(/ and /i);
  return text;
}

/** @param isStructured where braces keep words together that would otherwise be several names. */
function plainTextOf(latex: string, isStructured: boolean): string | undefined {
  if (unclearMarks.test(latex)) return undefined;
  const spelled = spellLetters(latex)
    .replace(/\\([&%#_])/g, (_, sign) => (sign === '%' ? percent : sign))
    .replace(/(?<!\\)~/g, isStructured ? ' ' : '\u00a0');
  const dashed = spelled.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”');
  const text = isStructured ? dashed : withoutGroups(dashed);
  return (isStructured ? plainNames : plainText).test(text) ? collapse(text.replaceAll(percent, '%')) : undefined;
}

function spellLetters(latex: string): string {
  if (!latex.includes('\\')) return latex;
  const accent = (mark: string, letter: string): string => `${letter}${accents[mark]}`.normalize('NFC');
  return latex
    .replace(accented, (_, mark1, letter1, letter2, mark2, letter3, letter4) =>
      accent(mark1 ?? mark2, letter1 ?? letter2 ?? letter3 ?? letter4),
    )
    .replace(lettered, (_, mark1, letter1, mark2, letter2) => accent(mark1 ?? mark2, letter1 ?? letter2))
    .replace(special, (_, braced, bare) => letters[braced ?? bare] ?? '');
}

/** Braces around words without commands only keep their capitals. */
function withoutGroups(latex: string): string {
  const marked = latex.replace(styled, (_, command, text) => `<${tags[command]}>${text}</${tags[command]}>`);
  if (marked.includes('\\')) return marked;
  const group = /\{([^{}$]*)\}/g;
  return marked.replace(group, '$1').replace(group, '$1');
}

export function isCreatorField(name: string): boolean {
  return creatorFields.has(name);
}

/** Keywords as a list, in the order of the file. */
export function splitKeywords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.replace(/\s+/g, ' ').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function monthNumber(text: string): string {
  const name = text.toLowerCase().replace(/\.$/, '');
  const index = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return index < 0 ? text.replace(/^0(?=\d$)/, '') : String(index + 1);
}

/** Names as "Particle Family, Suffix, Given" and "Given Family"; a particle in the latter is not plain. */
function plainCreators(text: string): Creator[] | undefined {
  if (/[&="]/.test(text)) return undefined;
  const creators = text.split(/ and /i).map(plainCreator);
  return creators.every((creator) => creator !== undefined) ? creators : undefined;
}

function plainCreator(name: string): Creator | undefined {
  const whole = /^\{([^{}]+)\}$/.exec(name.trim())?.[1];
  if (whole !== undefined) return { name: whole.trim() };
  // Braces inside a name, or around several.
  if (/[{}]/.test(name)) return undefined;
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length > 3 || parts.includes('') || /^and | and$/i.test(name)) return undefined;
  const [last = '', second, third] = parts;
  if (second !== undefined) {
    const [, prefix, family = last] = /^([a-z'. ]+) (.+)$/.exec(last) ?? [];
    return {
      lastName: family,
      firstName: third ?? second,
      ...(prefix === undefined ? {} : { prefix }),
      ...(third === undefined ? {} : { suffix: second }),
    };
  }
  const words = last.split(' ');
  if (words.length === 1) return { lastName: last };
  if (words.some((word) => /^[a-z]/.test(word))) return undefined;
  return { lastName: words.at(-1) ?? '', firstName: words.slice(0, -1).join(' ') };
}

function collapse(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim();
}
