import { lowerCase } from './lower-case';
import { lowerCasePattern } from './lower-case-pattern';

/** A currency named beside a number; `length` is how much of the text beside it belongs to the name. */
export interface NamedCurrency {
  readonly currency: string;
  readonly length: number;
}

// Letters before the dollar sign count only where they touch it and stand alone: "a $300 million" is no Australian money.
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:US|U\.S\.)[\s\u00a0]?\$[\s\u00a0]?$/u, 'USD'],
  [/(?<!\p{L})(?:A|AU)\$[\s\u00a0]?$/u, 'AUD'],
  [/(?<!\p{L})(?:C|CA)\$[\s\u00a0]?$/u, 'CAD'],
  [/(?<!\p{L})NZ\$[\s\u00a0]?$/u, 'NZD'],
  [/(?<!\p{L})HK\$[\s\u00a0]?$/u, 'HKD'],
  [/(?<!\p{L})R\$[\s\u00a0]?$/u, 'BRL'],
  [/(?<![\p{L}\d])\$[\s\u00a0]?$/u, 'USD'],
  [/€[\s\u00a0]?$/u, 'EUR'],
  [/£[\s\u00a0]?$/u, 'GBP'],
  [/[¥￥][\s\u00a0]?$/u, 'JPY'],
  [/₴[\s\u00a0]?$/u, 'UAH'],
  [/₽[\s\u00a0]?$/u, 'RUB'],
  [/₩[\s\u00a0]?$/u, 'KRW'],
  [/₹[\s\u00a0]?$/u, 'INR'],
];
const codes = 'USD|EUR|GBP|JPY|UAH|CHF|PLN|CNY|RMB|AUD|CAD|NZD|SEK|NOK|DKK|CZK|HUF|TRY|KRW|INR|RUB|BRL|ILS';
const codeBefore = new RegExp(String.raw`(?<!\p{L})(${codes})[\s\u00a0]?$`, 'u');
const codeAfter = new RegExp(String.raw`^(?:[\s\u00a0]+|-)?(${codes})(?!\p{L})`, 'u');

// English, then Ukrainian, German, French, Spanish, Portuguese and Japanese names; the narrower before the wider.
const names: readonly (readonly [string, string])[] = [
  [
    String.raw`(?:US|U\.S\.|American|United States)[\s\u00a0-]dollars?|dollars? des États-Unis|US-Dollar|доларів США|долари США|дол\.? США|доларів|долари|долара|米ドル|ドル`,
    'USD',
  ],
  ['Australian dollars?', 'AUD'],
  ['Canadian dollars?', 'CAD'],
  ['dollars?|dólares|Dollar', 'USD'],
  ['euros?|євро|ユーロ', 'EUR'],
  ['yens?|yenes|ієн[аи]?|єн[аи]?|円', 'JPY'],
  [String.raw`pounds?[\s\u00a0]sterling|British pounds?|quid|фунтів стерлінгів|Pfund Sterling`, 'GBP'],
  [String.raw`hryvnias?|hryvnyas?|hryven|гривень|гривні|гривня|грн\.?`, 'UAH'],
  ['yuan|renminbi|юанів|юані|人民元|元', 'CNY'],
  ['Swiss francs?|Schweizer Franken|швейцарських франків', 'CHF'],
  ['zloty(?:s|ch)?|zlotys?|злотих|злоті', 'PLN'],
  ['(?:Russian )?rubles?|roubles?|рублів|рублі|рублей', 'RUB'],
  ['(?:South Korean )?won', 'KRW'],
  ['(?:Indian )?rupees?', 'INR'],
  ['Swedish (?:crowns?|kronor)', 'SEK'],
  ['Norwegian (?:crowns?|kroner)', 'NOK'],
  ['Danish (?:crowns?|kroner)', 'DKK'],
  ['Czech (?:crowns?|koruna|koruny)', 'CZK'],
  // Whose crowns, francs and pounds they are, the text does not say.
  ['crowns?|kronor|kroner|крон[аи]?|Kronen', 'crowns'],
  ['francs?|франків|Franken', 'francs'],
  [String.raw`pounds?(?![\s\u00a0]+(?:of|per|overweight|heavier|lighter))|фунтів|libras?`, 'pounds'],
];
const nameAfter = names.map(
  ([name, currency]) =>
    [
      new RegExp(
        String.raw`^(?:[\s\u00a0-]+(?:of[\s\u00a0]+|de[\s\u00a0]+|d['’])?|)(?:${lowerCasePattern(name)})(?![\p{Script=Latin}\p{Script=Cyrillic}])`,
        'u',
      ),
      currency,
    ] as const,
);
const signAfter: readonly (readonly [RegExp, string])[] = [
  [/^[\s\u00a0]?€/u, 'EUR'],
  [/^[\s\u00a0]?£/u, 'GBP'],
  [/^[\s\u00a0]?\$/u, 'USD'],
  [/^[\s\u00a0]?₴/u, 'UAH'],
  [/^[\s\u00a0]?[¥￥]/u, 'JPY'],
];

/** The currency whose sign or code stands directly before a number. */
export function currencyBefore(before: string): NamedCurrency | null {
  for (const [sign, currency] of signs) {
    const found = sign.exec(before);
    if (found !== null) return { currency, length: found[0].length };
  }
  const code = codeBefore.exec(before);
  return code === null ? null : { currency: normalised(code[1] ?? ''), length: code[0].length };
}

/** The currency that is named directly behind a number. */
export function currencyAfter(after: string): NamedCurrency | null {
  const code = codeAfter.exec(after);
  if (code !== null) return { currency: normalised(code[1] ?? ''), length: code[0].length };
  const lower = lowerCase(after);
  for (const [pattern, currency] of [...nameAfter, ...signAfter]) {
    const found = pattern.exec(lower);
    if (found !== null) return { currency, length: found[0].length };
  }
  return null;
}

function normalised(code: string): string {
  return code === 'RMB' ? 'CNY' : code;
}
