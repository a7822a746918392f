import { extractDates, type FoundDate } from './extract-dates';
import { extractMoney, type FoundMoney } from './extract-money';
import { extractQuantities, type FoundQuantity } from './extract-quantities';
import { findParties } from './find-parties';
import { lowerCase } from './lower-case';
import { lowerCasePattern } from './lower-case-pattern';

/** How much a sentence states that can be checked: the sum of rule weights, and the rules that fired, in words. */
export interface Assessment {
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface AssessedSentence extends Assessment {
  readonly dates: readonly FoundDate[];
  readonly money: readonly FoundMoney[];
  readonly quantities: readonly FoundQuantity[];
}

type Rule = readonly [pattern: RegExp, weight: number, reason: string];

const b = String.raw`(?<![\p{L}’'])`;
const e = String.raw`(?![\p{L}])`;

function rule(words: string, weight: number, reason: string): Rule {
  return [new RegExp(`${b}(?:${lowerCasePattern(words)})${e}`, 'u'), weight, reason];
}

const rules: readonly Rule[] = [
  rule(
    String.raw`(?:the|was|were|its|his|her|their) first|first time|one of the first|the only|the (?:\p{L}+ )?\p{L}{2,}(?<!inter|for|r)est|the (?:most|least|best|worst)|never before|for the last time|record (?:high|low|number|sum)|unprecedented|перш(?:ий|а|е|і|ого|ою|у)|вперше|єдин(?:ий|а|е|і)|най\p{L}{3,}|der erste|die erste|das erste|erstmals|größte[nrs]?|höchste[nrs]?|premi(?:er|ère)|le plus|la plus`,
    1,
    'says that something is first, only or extreme',
  ),
  rule(
    String.raw`(?:more|less|fewer|higher|lower|greater|larger|smaller|better|worse|faster|longer) than|twice as|times as|(?:doubled|tripled|halved|increased|decreased)|(?:rose|fell|dropped|grew) (?:by|to|from)|compared (?:to|with)|previously|formerly|no longer|used to|as (?:many|much) as|більше,? ніж|менше,? ніж|порівняно з|зріс|зросл[аои]|зменши\p{L}+|збільши\p{L}+|mehr als|weniger als|plus de|moins de`,
    0.5,
    'compares',
  ),
  rule(
    'according to|said|says|noted|stated|reported|reports|announced|claimed|claims|estimated|confirmed|declared|declares|wrote|told|за даними|за словами|згідно з|заявив|заявила|заявили|повідомив|повідомила|повідомили|зазначив|зазначила|laut|sagte|erklärte|selon|d’après|によると',
    0.5,
    'names who says so',
  ),
  rule(
    String.raw`caused|causes|led to|leads to|resulted in|results in|because of|due to|as a result of|thanks to|saved|prevented|через те|унаслідок|внаслідок|спричин\p{L}+|призв\p{L}+|завдяки|wegen|führte zu|à cause de|grâce à`,
    0.5,
    'states a cause',
  ),
  rule(
    String.raw`established|founded|signed|agreed|adopted|ratified|joined|accepted|granted|allocated|provided|contributed|committed|donated|sent|extended|decided|visited|opened|built|won|lost|elected|killed|died|born|published|launched|introduced|raised|expired|recogni[sz]ed|violated|attacked|held|trained|carried|received|paid|created|assisted|activated|supported|invaded|banned|passed|elected|discovered|registered|renewed|connected|lapsed|entered into force|approved|withdrawn|taken over|lit|підписа\p{L}+|заснува\p{L}+|ухвали\p{L}+|нада\p{L}+|отрима\p{L}+|відкри\p{L}+|збудува\p{L}+|обра\p{L}+|загину\p{L}+|народи\p{L}+|прийня\p{L}+|створи\p{L}+|вступи\p{L}+|відбу\p{L}+|переда\p{L}+|зібра\p{L}+|коштува\p{L}+|засвіти\p{L}+|unterzeichnet|gegründet|beschlossen|eröffnet|gebaut|signé|fondé|adopté`,
    0.4,
    'reports an event',
  ),
];

const deductions: readonly Rule[] = [
  [/[?？]["”’»)\]]*\s*$/u, -2, 'is a question'],
  rule(
    '[ij] (?:think|believe|feel|hope|would like|guess|suppose|want|wish)|we (?:hope|believe|wish)|in my (?:opinion|mind|view)|it seems|i am sure|let us|let me|на мою думку|я думаю|я вважаю|мені здається|ich glaube|ich denke|meiner Meinung|je crois|je pense|à mon avis',
    -1.2,
    'is an opinion in the first person',
  ),
  rule(
    String.raw`should|must|ought to|need to|let's|shall|повинн\p{L}+|мусимо|треба|слід|sollte\p{L}*|muss|müssen|doit|devons`,
    -0.5,
    'says what should be',
  ),
  rule(
    String.raw`very|important|beautiful|wonderful|terrible|sincere|interesting|instructive|famous|дуже|важлив\p{L}+|чудов\p{L}+|sehr|wichtig\p{L}*|très|important\p{L}*`,
    -0.2,
    'judges',
  ),
];

// In these, case tells "I" from a list marker, "us" from the US, and "may" from the month.
const casedDeductions: readonly Rule[] = [
  [
    new RegExp(
      `${b}(?:[Ww]e|[Oo]ur|us|I|J|[Mm]y|[Мм]и|[Нн]аш\\p{L}*|[Яя]|[Мм]ій|[Мм]оя|[Ww]ir|[Uu]nser\\p{L}*|[Ii]ch|[Nn]ous|[Nn]otre|[Jj]e)${e}`,
      'u',
    ),
    -0.3,
    'speaks in the first person',
  ],
  [
    new RegExp(`${b}(?:will|would|may|might|could|expected to|aims? to|is to|буде|будуть|може|wird|könnte)${e}`, 'u'),
    -0.3,
    'speaks of what may come',
  ],
];

/**
 * Scores one sentence: 1.5 and above is worth a check. The weights were set on an essay and on our own sample texts.
 */
export function assessSentence(text: string): Assessment {
  const { score, reasons } = analyseSentence(text);
  return { score, reasons };
}

/** Like `assessSentence`, with what was extracted on the way. `isHeading` is what the document says of the sentence's paragraph. */
export function analyseSentence(text: string, isHeading = false): AssessedSentence {
  const dates = extractDates(text);
  const money = extractMoney(text, dates);
  const quantities = extractQuantities(text, dates, money);
  const parties = findParties(text);
  const reasons: string[] = [];
  let score = 0;
  function add(weight: number, reason: string): void {
    score += weight;
    reasons.push(reason);
  }
  if (money.length > 0) add(1.5, `names a sum of money (${quoted(text, money)})`);
  if (quantities.length > 0)
    add(weightOfQuantities(text, quantities), `states a quantity (${quoted(text, quantities)})`);
  if (dates.length > 0) add(weightOfDates(dates), `names a date (${quoted(text, dates)})`);
  if (parties.length > 0) add(parties.length > 1 ? 0.7 : 0.5, `names ${parties.slice(0, 3).join(', ')}`);
  const lower = lowerCase(text);
  for (const [pattern, weight, reason] of [...rules, ...deductions]) if (pattern.test(lower)) add(weight, reason);
  for (const [pattern, weight, reason] of casedDeductions) if (pattern.test(text)) add(weight, reason);
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isWordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  if (words < 5 && !isWordless) add(-1.2, 'is hardly a sentence');
  if (words < 9 && dates.some(({ end }) => /^(?:[\s\u00a0]*(?:р\.|року))?$/u.test(text.slice(end))))
    add(-1.5, 'is a dateline');
  if (isHeading || isTitle(text)) add(-2, 'is a heading');
  return { score: Math.round(score * 100) / 100, reasons, dates, money, quantities };
}

/** Figures say more than small numbers in words, and rates and shares more than counts. */
function weightOfQuantities(text: string, quantities: readonly FoundQuantity[]): number {
  const hasFigures = quantities.some(({ start, end }) => /\d/u.test(text.slice(start, end)));
  const hasRate = quantities.some(({ unit }) => unit === '%' || unit.includes('per '));
  return (hasFigures ? 1.2 : 0.7) + Math.min(0.6, 0.3 * (quantities.length - 1)) + (hasRate ? 0.3 : 0);
}

function weightOfDates(dates: readonly FoundDate[]): number {
  return (dates.some(({ precision }) => precision === 'day') ? 1.1 : 1) + (dates.length > 1 ? 0.2 : 0);
}

/** A numbered thesis or a list marker with a title, a line in capitals, or a line that no stop ends and no verb holds together. */
function isTitle(text: string): boolean {
  const bare = text.replace(/^\s*(?:#{1,6}\s+|>\s*)/u, '').trim();
  if (/^#{1,6}\s/u.test(text.trim())) return true;
  if (
    /^(?:thesis|chapter|section|part|теза|розділ)\s+\d+[.:]/u.test(bare.toLowerCase()) &&
    bare.split(/\s+/u).length < 12
  )
    return true;
  if (bare === bare.toUpperCase() && /\p{Lu}{3}/u.test(bare)) return true;
  const letters = [...bare.matchAll(/(?<!\p{L})\p{L}[\p{L}’'-]*/gu)].map(([word]) => word);
  const long = letters.filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 1 && long.length < 14 && capitals.length / long.length > 0.8 && !/\d{3}/u.test(bare);
}

function quoted(text: string, found: readonly { readonly start: number; readonly end: number }[]): string {
  const parts = found.slice(0, 3).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ').trim());
  return found.length > 3 ? `${parts.join(', ')}, …` : parts.join(', ');
}
