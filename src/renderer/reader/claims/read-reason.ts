/** The rules of the score, as the core words them. One that is new there is shown in its words. */
const rules = [
  'names a sum of money',
  'states a quantity',
  'names a date',
  'names',
  'says that something is first, only or extreme',
  'is a plain statement',
  'compares one thing with another',
  'compares',
  'tells what was done',
  'speaks of others',
  'tells of a person or body',
  'says that something never happened',
  'tells how something changed',
  'states a share',
  'speaks of large numbers',
  'names who says so',
  'states a cause',
  'reports a public act',
  'reports an event',
  'speaks of someone in office',
  'speaks of what is counted or recorded',
  'says when it was',
  'speaks of all, each or none',
  'is an opinion in the first person',
  'says what should be',
  'judges',
  'addresses the listener',
  'tells of the speaker',
  'speaks of what may come',
  'sets a condition',
  'stays general',
  'is a question',
  'speaks in the first person',
  'is a quotation of someone speaking',
  'is hardly a sentence',
] as const;
type Rule = (typeof rules)[number];

/** The rule of a reason, and the words of the text that it names: "names a date (14 May 1931)". */
export function readReason(reason: string): { readonly rule: Rule | null; readonly words: string } {
  const rule = rules.find((one) => one === reason);
  if (rule !== undefined) return { rule, words: '' };
  const [, before, words = ''] = /^([^(]+) \((.*)\)$/s.exec(reason) ?? [];
  const worded = rules.find((one) => one === before);
  if (worded !== undefined) return { rule: worded, words };
  return reason.startsWith('names ') ? { rule: 'names', words: reason.slice(6) } : { rule: null, words: '' };
}
