import type { CslItem, CslName } from '../../../contract/csl';
import { datePartsOf } from '../csl-dates';
import { defaultCiteKeyRule, type RuleCall, type RulePart, readCiteKeyRule } from './cite-key-rule';
import { asciiOf, capitalized, nameWord, significantWords, titleWords } from './cite-key-text';

/**
 * Makes cite keys by a rule: ASCII letters, digits and `_:.+/-`, unique by a postfix a, b … z, aa …
 * @throws Failure 'invalid-input' for a rule that cannot be read.
 */
export function citeKeyForRule(
  rule: string = defaultCiteKeyRule,
): (csl: Partial<CslItem>, taken: ReadonlySet<string> | ((key: string) => boolean)) => string {
  const alternatives = readCiteKeyRule(rule);
  return (csl, taken) => {
    const isTaken = typeof taken === 'function' ? taken : (key: string) => taken.has(key);
    const key = alternatives.map((parts) => keyOf(parts, csl)).find((one) => one !== '') ?? 'item';
    for (let number = 0; ; number += 1) {
      const candidate = key + postfix(number);
      if (!isTaken(candidate)) return candidate;
    }
  };
}

/** A key begins with a letter or a digit, so that no program takes it for something else. */
function keyOf(parts: readonly RulePart[], csl: Partial<CslItem>): string {
  // A key of nothing but what stands in the rule itself says nothing about the work.
  const hasLiteralsOnly = parts.every(({ kind }) => kind === 'literal');
  const texts = parts.map((part) =>
    part.kind === 'literal' ? part.text : filtered(part.filters, valueOfCall(part.value, csl)),
  );
  const isEmpty = parts.every(({ kind }, index) => kind === 'literal' || texts[index] === '');
  if (isEmpty && !hasLiteralsOnly) return '';
  return asciiOf(texts.join(''), '')
    .replace(/[^A-Za-z0-9_:.+/-]+/g, '')
    .replace(/^[^A-Za-z0-9]+/, '');
}

function valueOfCall({ name, args }: RuleCall, csl: Partial<CslItem>): string {
  const language = csl.language ?? '';
  const [first = 0, second = 0] = args.map(Number);
  switch (name) {
    case 'auth':
    case 'Auth': {
      const word = authorWords(csl)[Math.max(second, 1) - 1] ?? '';
      const cut = first > 0 ? word.slice(0, first) : word;
      return name === 'Auth' ? capitalized(cut) : cut;
    }
    case 'authEtal2': {
      const [one = '', two, three] = authorWords(csl);
      return [one, three === undefined ? two : 'etal'].filter((part) => part !== undefined).join('.');
    }
    case 'authors': {
      const words = authorWords(csl);
      const shown = first > 0 ? words.slice(0, first) : words;
      return shown.join('') + (shown.length < words.length ? 'EtAl' : '');
    }
    case 'title':
      return titleWords(csl.title ?? '', language)
        .map(capitalized)
        .join('');
    case 'shorttitle':
      return shortTitle(csl, args.length > 0 ? first : 3, second);
    case 'veryshorttitle':
      return shortTitle(csl, args.length > 0 ? first : 1, second);
    case 'year':
      return yearOf(csl);
    case 'shortyear':
      return yearOf(csl).slice(-2);
    case 'month':
      return String(datePartsOf(csl.issued)[0]?.month ?? '').padStart(csl.issued === undefined ? 0 : 2, '0');
    case 'journal':
      return asciiOf(String(csl['container-title-short'] ?? csl['container-title'] ?? ''), language);
    case 'type':
      return (csl.type ?? '').replace(/-/g, '');
    default:
      return '';
  }
}

function filtered(filters: readonly RuleCall[], value: string): string {
  return filters.reduce((text, { name, args }) => {
    const [first, second] = args;
    switch (name) {
      case 'lower':
        return text.toLowerCase();
      case 'upper':
        return text.toUpperCase();
      case 'capitalize':
        return text.split(/(\s+)/).map(capitalized).join('');
      case 'condense':
        return text.trim().replace(/\s+/g, String(first ?? ''));
      case 'abbr':
        return [...text.matchAll(/(?:^|[\s-])(\w)/g)].map(([, letter]) => letter).join('');
      case 'replace':
        return text.replaceAll(String(first ?? ''), String(second ?? ''));
      case 'substring': {
        const start = Math.max(Number(first ?? 1), 1) - 1;
        return text.slice(start, second === undefined ? undefined : start + Number(second));
      }
      default:
        return text;
    }
  }, value);
}

/** Family names, or what stands for them; the editors of a work without authors, and so on. */
function authorWords({ author, editor, translator, language = '' }: Partial<CslItem>): string[] {
  const names = [author, editor, translator].find((some) => some !== undefined && some.length > 0) ?? [];
  return names
    .map(({ family, literal, given }: CslName) => nameWord(family ?? literal ?? given ?? '', language))
    .filter((word) => word !== '');
}

/** The first words that say something; the first of these get capitals. */
function shortTitle({ title = '', language = '' }: Partial<CslItem>, words: number, capitals: number): string {
  return significantWords(titleWords(title, language))
    .slice(0, words)
    .map((word, index) => (index < capitals ? capitalized(word) : word))
    .join('');
}

function yearOf({ issued }: Partial<CslItem>): string {
  const [start] = datePartsOf(issued);
  return start === undefined
    ? (/\d{4}/.exec(issued?.literal ?? issued?.raw ?? '')?.[0] ?? '')
    : String(Math.abs(start.year));
}

/** 0 -> '', 1 -> a, 26 -> z, 27 -> aa. */
function postfix(number: number): string {
  if (number === 0) return '';
  return postfix(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26));
}
