import { parse } from '@retorquere/bibtex-parser';
import { balanceBraces } from './match-braces';
import { type FieldValue, isCreatorField, plainValue, splitKeywords } from './plain-values';
import { type Abbreviations, latexOf, type RawEntry, type RawField } from './raw-entry';

/** Titles stay as they are written: changing their case is guessing, and the original has the braces. */
const options = { english: false, caseProtection: false, unsupported: 'ignore', applyCrossRef: false } as const;

/** Longer or deeper than any text that somebody sets; the parser of LaTeX takes a square of time and the stack. */
const longestLatex = 20_000;
const deepestLatex = 60;
/** An entry has at most some forty fields; the parser of LaTeX takes a square of time in their number. */
const mostDifficult = 200;

export interface ValueContext {
  readonly abbreviations: Abbreviations;
  /** Definitions of commands, as LaTeX. */
  readonly preamble: string;
}

/** The values of an entry's fields as text, names and lists; of a field that it has twice, the second gets a name of its own. */
export function readValues(entry: RawEntry, context: ValueContext): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  const difficult = new Map<string, string>();
  const repeats = new Map<string, number>();
  for (const field of entry.fields) {
    const latex = latexOf(field, context.abbreviations);
    if (latex.trim() === '' || field.name === '__proto__') continue;
    const name = uniqueName(field.name, values, repeats);
    const value = isUnknownMacro(field, context.abbreviations) ? undefined : plainValue(field.name, latex);
    // The place in the order of the file.
    values.set(name, value ?? '');
    if (value === undefined)
      difficult.set(name, isUnknownMacro(field, context.abbreviations) ? latex.slice(1, -1) : `{${latex}}`);
  }
  for (const [name, value] of readLatex(entry, difficult, context)) values.set(name, value);
  const keywords = values.get('keywords');
  if (typeof keywords === 'string') values.set('keywords', splitKeywords(keywords));
  for (const [name, value] of values) if (value.length === 0) values.delete(name);
  return values;
}

/** A month, or a journal that every BibTeX style knows, is left to the parser, which knows them too. */
function isUnknownMacro({ pieces }: RawField, abbreviations: Abbreviations): boolean {
  const [piece] = pieces;
  return pieces.length === 1 && piece?.kind === 'macro' && !abbreviations.has(piece.name.toLowerCase());
}

function uniqueName(name: string, values: ReadonlyMap<string, unknown>, repeats: Map<string, number>): string {
  let unique = name;
  while (values.has(unique)) {
    const number = (repeats.get(name) ?? 0) + 1;
    repeats.set(name, number);
    unique = `${name}+duplicate-${number}`;
  }
  return unique;
}

function readLatex(
  { type }: RawEntry,
  fields: ReadonlyMap<string, string>,
  context: ValueContext,
): ReadonlyMap<string, FieldValue> {
  const readable = new Map([...fields].slice(0, mostDifficult).filter(([, latex]) => isReadable(latex)));
  const values = parseTogether(type, readable, context.preamble) ?? parseOneByOne(type, readable, context.preamble);
  for (const [name, latex] of fields) if (!values.has(name)) values.set(name, bareValue(name, latex));
  return values;
}

function parseOneByOne(type: string, fields: ReadonlyMap<string, string>, preamble: string): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    for (const [name, value] of parseTogether(type, new Map([field]), preamble) ?? []) values.set(name, value);
  }
  return values;
}

function parseTogether(
  type: string,
  fields: ReadonlyMap<string, string>,
  preamble: string,
): Map<string, FieldValue> | undefined {
  if (fields.size === 0) return new Map();
  // Names that the parser of entries would refuse stand for themselves.
  const names = new Map([...fields.keys()].map((name, index) => [isPlainName(name) ? name : `x${index}`, name]));
  const lines = [...names].map(([alias, name]) => `${alias} = ${fields.get(name)}`);
  try {
    const { entries } = parse(`${preamble}@${type}{k,\n${lines.join(',\n')}\n}`, options);
    const [parsed] = entries;
    if (parsed === undefined || parsed.input === '') return undefined;
    return new Map(
      Object.entries(parsed.fields).map(([alias, value]) => [names.get(alias) ?? alias, value as FieldValue]),
    );
  } catch {
    return undefined;
  }
}

function isPlainName(name: string): boolean {
  return /^[a-z][a-z0-9_+-]*$/.test(name);
}

function isReadable(latex: string): boolean {
  if (latex.length > longestLatex || balanceBraces(latex) !== latex) return false;
  let depth = 0;
  for (const character of latex) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth > deepestLatex) return false;
  }
  return true;
}

/** The letters alone: the last resort for what the parser of LaTeX gives up on. */
function bareValue(name: string, latex: string): FieldValue {
  const text = latex
    .replace(/\\([&%$#_{} ])/g, '$1')
    .replace(/\\[a-zA-Z]+ ?|[\\{}$]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!isCreatorField(name)) return text;
  return text.split(/ and /i).map((one) => ({ name: one.trim() }));
}
