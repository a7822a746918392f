import { Failure } from '../../../contract/result';

/** A filter with what stands in its brackets. */
export interface RuleCall {
  readonly name: string;
  readonly args: readonly (string | number)[];
}

export type RulePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value'; readonly value: RuleCall; readonly filters: readonly RuleCall[] };

/** Parts that are joined; of several alternatives the first that gives a key counts. */
export type CiteKeyRule = readonly (readonly RulePart[])[];

/** Better BibTeX's. */
export const defaultCiteKeyRule = 'auth.lower + shorttitle(3,3) + year';

/** What a rule may name, and how many arguments it may have. */
const values: Readonly<Record<string, number>> = {
  auth: 2,
  Auth: 2,
  authEtal2: 0,
  authors: 1,
  title: 0,
  shorttitle: 2,
  veryshorttitle: 2,
  year: 0,
  shortyear: 0,
  month: 0,
  journal: 0,
  type: 0,
};
const filters: Readonly<Record<string, number>> = {
  lower: 0,
  upper: 0,
  capitalize: 0,
  condense: 1,
  abbr: 0,
  replace: 2,
  substring: 2,
};

const longestRule = 500;

/** Parts of a rule: text in quotation marks, names, numbers and signs. */
const token = /\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z]\w*)|(\d{1,4})|([-+|.,()=]))/y;

type Token = { readonly kind: 'text' | 'name' | 'number' | 'sign'; readonly text: string };

/**
 * Reads a rule for cite keys in the language of Better BibTeX, such as `auth.lower + shorttitle(3,3) + year | "item"`.
 * @throws Failure 'invalid-input' that names the part that cannot be read.
 */
export function readCiteKeyRule(rule: string): CiteKeyRule {
  const tokens = tokensOf(rule);
  let at = 0;

  function take(sign: string): boolean {
    const isThere = tokens[at]?.kind === 'sign' && tokens[at]?.text === sign;
    if (isThere) at += 1;
    return isThere;
  }

  function fail(): never {
    const found = tokens[at];
    throw faulty(
      found === undefined
        ? 'it ends too early: after "+", "." or "(" something has to follow'
        : `"${found.text}" cannot stand where it is`,
    );
  }

  function readCall(known: Readonly<Record<string, number>>, what: string): RuleCall {
    const name = tokens[at];
    if (name?.kind !== 'name') fail();
    const most = Object.hasOwn(known, name.text) ? known[name.text] : undefined;
    if (most === undefined) {
      throw faulty(`"${name.text}" is no ${what} that is known here. Use one of ${Object.keys(known).join(', ')}`);
    }
    at += 1;
    const args = take('(') ? readArguments() : [];
    if (args.length > most) throw faulty(`"${name.text}" takes at most ${most} values in brackets`);
    return { name: name.text, args };
  }

  function readArguments(): (string | number)[] {
    const args: (string | number)[] = [];
    if (take(')')) return args;
    do {
      // "replace(find=…, replace=…)": the names of the values say no more than their order.
      if (tokens[at]?.kind === 'name' && tokens[at + 1]?.text === '=') at += 2;
      const value = tokens[at];
      if (value?.kind !== 'text' && value?.kind !== 'number') fail();
      args.push(value.kind === 'number' ? Number(value.text) : value.text);
      at += 1;
    } while (take(','));
    if (!take(')')) fail();
    return args;
  }

  function readPart(): RulePart {
    const first = tokens[at];
    if (first?.kind === 'text') {
      at += 1;
      return { kind: 'literal', text: first.text };
    }
    const value = readCall(values, 'part of a key');
    const applied: RuleCall[] = [];
    while (take('.')) applied.push(readCall(filters, 'change to a part'));
    return { kind: 'value', value, filters: applied };
  }

  const alternatives: RulePart[][] = [];
  do {
    const parts: RulePart[] = [];
    do parts.push(readPart());
    while (take('+'));
    alternatives.push(parts);
  } while (take('|'));
  if (at < tokens.length) fail();
  return alternatives;
}

/** @throws Failure 'invalid-input' that names the part that cannot be read. */
export function checkCiteKeyRule(rule: string): void {
  readCiteKeyRule(rule);
}

function tokensOf(rule: string): Token[] {
  if (rule.trim() === '') throw faulty(`it is empty. The usual one is ${defaultCiteKeyRule}`);
  if (rule.length > longestRule) throw faulty(`it has more than ${longestRule} characters`);
  const tokens: Token[] = [];
  for (token.lastIndex = 0; token.lastIndex < rule.trimEnd().length; ) {
    const from = token.lastIndex;
    const found = token.exec(rule);
    if (found === null) throw faulty(`"${rule.slice(from).trim().slice(0, 20)}" cannot be read`);
    const [, double, single, name, number, sign] = found;
    const text = double ?? single;
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function faulty(problem: string): Failure {
  return new Failure('invalid-input', `This rule for cite keys cannot be used: ${problem}.`);
}
