import { Transform } from 'unicode2latex';
import { pairedTags } from './paired-tags';

const transform = new Transform('minimal');

/** CSL's inline markup and the commands that say the same. */
const commands: Readonly<Record<string, string>> = {
  i: '\\emph{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  sc: '\\textsc{',
  'span style="font-variant:small-caps;"': '\\textsc{',
  'span style="font-variant: small-caps;"': '\\textsc{',
  'span class="nocase"': '{',
};

/**
 * Text as LaTeX: specials escaped, other scripts kept as Unicode, CSL's markup as commands. Braces always pair, since BibTeX
 * counts even the escaped ones.
 */
export function latexText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let latex = '';
  let at = 0;
  for (const { index, length, name, isClosing } of pairedTags(line)) {
    latex += escapeLatex(line.slice(at, index));
    at = index + length;
    const command = commands[name];
    if (command !== undefined) latex += isClosing ? '}' : command;
  }
  return latex + escapeLatex(line.slice(at));
}

/** Pairs that TeX sets as one character: dashes, quotation marks, and marks that open a question in Spanish. */
const ligatures = /-(?=-)|'(?=')|`(?=`)|,(?=,)|[?!](?=`)/g;

/** Written as math by the library, where what stands next to them may slip into the formula. */
const angles: Readonly<Record<string, string>> = { '<': '\\textless{}', '>': '\\textgreater{}' };

function escapeLatex(text: string): string {
  return text
    .split(/([<>])/)
    .map((part) => angles[part] ?? (part === '' ? '' : transform.tolatex(part)))
    .join('')
    .replace(/\\([{}])/g, (_, brace) => (brace === '{' ? '\\textbraceleft{}' : '\\textbraceright{}'))
    .replace(ligatures, '$&{}');
}

/**
 * A title as LaTeX with braces around the words whose capitals a bibliography style must not take away: all but the first
 * that begin with one, and those with one inside ("DNA", "iPhone"). Whether a title is in title case cannot be told for
 * sure, and a capital kept does less harm than "japan" or "dna".
 */
export function latexTitle(title: string): string {
  let isFirst = true;
  return latexText(title).replace(
    // Commands and their names are no words.
    /(\\[a-zA-Z]+\{?)|([\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)/gu,
    (whole, command, word) => {
      if (command !== undefined) {
        return whole;
      }
      const isProtected = (isFirst ? /.\p{Lu}/su : /\p{Lu}/u).test(word);
      isFirst = false;
      return isProtected ? `{${word}}` : word;
    },
  );
}
