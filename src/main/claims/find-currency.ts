import { lowerCase } from './lower-case';
import { lowerCasePattern } from './lower-case-pattern';

/** A currency named beside a number; `length` is how much of the text beside it belongs to the name. */
export interface NamedCurrency {
  readonly currency: string;
  readonly length: number;
  /** What the number is to be multiplied by: 1e6 of "120 MEUR", .01 of cents. */
  readonly scale: number;
}

// Letters before the dollar sign count only where they touch it and stand alone: "a $300 million" is no Australian money.
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:US|U\.S\.)[\s\u00a0]?\$[\s\u00a0]?$/u, 'USD'],
  [/(?<!\p{L})(?:A|AU)\$[\s\u00a0]?$/u, 'AUD'],
  // Parted from its sign a single letter counts too, where it is no article.
  [/(?<!\p{L})(?:[Cc]|CA)[\s\u00a0]?\$[\s\u00a0]?$/u, 'CAD'],
  [/(?<!\p{L})(?:NZ|nz)[\s\u00a0]?\$[\s\u00a0]?$/u, 'NZD'],
  [/(?<!\p{L})(?:HK|hk)[\s\u00a0]?\$[\s\u00a0]?$/u, 'HKD'],
  [/(?<!\p{L})(?:NT)[\s\u00a0]?\$[\s\u00a0]?$/u, 'TWD'],
  [/(?<!\p{L})S\$[\s\u00a0]?$/u, 'SGD'],
  [/(?<!\p{L})(?:MX|Mex)\$[\s\u00a0]?$/u, 'MXN'],
  [/(?<!\p{L})R\$[\s\u00a0]?$/u, 'BRL'],
  [/(?<![\p{L}\d])\$[\s\u00a0]?$/u, 'USD'],
  [/€[\s\u00a0]?$/u, 'EUR'],
  [/£[\s\u00a0]?$/u, 'GBP'],
  [/[¥￥][\s\u00a0]?$/u, 'JPY'],
  [/₴[\s\u00a0]?$/u, 'UAH'],
  [/₽[\s\u00a0]?$/u, 'RUB'],
  [/₩[\s\u00a0]?$/u, 'KRW'],
  [/(?:₹|(?<!\p{L})Rs\.?)[\s\u00a0]?$/u, 'INR'],
  [/₪[\s\u00a0]?$/u, 'ILS'],
  [/₺[\s\u00a0]?$/u, 'TRY'],
  [/฿[\s\u00a0]?$/u, 'THB'],
  [/₫[\s\u00a0]?$/u, 'VND'],
  [/₦[\s\u00a0]?$/u, 'NGN'],
  [/₱[\s\u00a0]?$/u, 'PHP'],
  [/₸[\s\u00a0]?$/u, 'KZT'],
  [/₾[\s\u00a0]?$/u, 'GEL'],
  [/₡[\s\u00a0]?$/u, 'CRC'],
  [/₿[\s\u00a0]?$/u, 'BTC'],
];
const codes =
  'USD|EUR|GBP|JPY|UAH|CHF|PLN|CNY|RMB|AUD|CAD|NZD|SEK|NOK|DKK|CZK|HUF|TRY|KRW|INR|RUB|BRL|ILS|HKD|SGD|TWD|MXN|ZAR|THB|MYR|IDR|PHP|VND|RON|BGN|KZT|GEL|AED|SAR|EGP|NGN|KES|PKR|BDT|LKR|ARS|CLP|COP|PEN|ISK|BTC|DEM|FRF|ITL|ESP|NLG|FIM|SKK|HRK|EEK|LTL|LVL';
// In small letters only those that are no word.
const smallCodes = 'usd|eur|gbp|jpy|uah|rmb|cny|chf|pln|aud|nzd|inr|krw|brl|sek|nok|dkk|czk|huf|btc';
const codeBefore = new RegExp(String.raw`(?<!\p{L})([MK])?(${codes}|${smallCodes})[\s\u00a0]?\$?[\s\u00a0]?$`, 'u');
const codeAfter = new RegExp(String.raw`^(?:[\s\u00a0]+|-)?([MK])?(${codes}|${smallCodes})(?!\p{L})`, 'u');
const codeScales: Readonly<Record<string, number>> = { M: 1e6, K: 1e3 };

// English, then Ukrainian, German, French, Spanish, Portuguese and Japanese names; the narrower before the wider.
const names: readonly (readonly [string, string])[] = [
  [
    String.raw`(?:US|U\.S\.|American|United States)[\s\u00a0-]dollars?|dollars? des États-Unis|US-Dollar|доларів США|долари США|дол\.? США|доларів|долари|долара|米ドル|ドル`,
    'USD',
  ],
  ['Australian dollars?', 'AUD'],
  ['Canadian dollars?', 'CAD'],
  ['Hong Kong dollars?', 'HKD'],
  ['New Zealand dollars?', 'NZD'],
  ['Singapore(?:an)? dollars?', 'SGD'],
  ['(?:New )?Taiwan(?:ese)? dollars?', 'TWD'],
  ['dollars?|dólares|Dollar', 'USD'],
  ['euros?|євро|ユーロ', 'EUR'],
  ['(?:Japanese )?yens?|yenes|ієн[аи]?|єн[аи]?|円', 'JPY'],
  [String.raw`pounds?[\s\u00a0]sterling|British pounds?|quid|фунтів стерлінгів|Pfund Sterling`, 'GBP'],
  [String.raw`hryvnias?|hryvnyas?|hryven|гривень|гривні|гривня|грн\.?`, 'UAH'],
  ['(?:Chinese )?yuan|renminbi|kuai|юанів|юані|人民元|元', 'CNY'],
  ['Swiss francs?|Schweizer Franken|швейцарських франків', 'CHF'],
  ['zloty(?:s|ch)?|zlotys?|злотих|злоті', 'PLN'],
  ['(?:Russian )?rubles?|roubles?|рублів|рублі|рублей', 'RUB'],
  ['(?:South Korean )?won', 'KRW'],
  ['(?:Indian )?rupees?', 'INR'],
  ['(?:Turkish )liras?|турецьких лір', 'TRY'],
  ['(?:Italian )?lire|Italian liras?', 'ITL'],
  ['(?:Spanish )?pesetas?', 'ESP'],
  ['(?:Dutch )?guilders?', 'NLG'],
  ['(?:Finnish )?markka(?:a|s)?', 'FIM'],
  ['(?:Deutsche|German|West German) marks?|D-marks?|Deutschmarks?|deutschmarks?|D-Mark|німецьких марок', 'DEM'],
  ['French francs?', 'FRF'],
  ['Mexican pesos?', 'MXN'],
  ['Argentin(?:e|ian) pesos?', 'ARS'],
  ['Philippine pesos?', 'PHP'],
  ['(?:Israeli )?(?:new )?shekels?', 'ILS'],
  ['(?:South African )?rand', 'ZAR'],
  ['(?:Thai )?baht', 'THB'],
  ['(?:Malaysian )?ringgits?', 'MYR'],
  ['(?:Indonesian )?rupiahs?', 'IDR'],
  ['(?:Brazilian )?reais', 'BRL'],
  ['(?:Hungarian )?forints?|форинтів', 'HUF'],
  ['(?:Romanian )?lei', 'RON'],
  ['(?:Bulgarian )?leva', 'BGN'],
  ['(?:Kazakh )?tenge|тенге', 'KZT'],
  ['(?:Nigerian )?naira', 'NGN'],
  ['Saudi riyals?', 'SAR'],
  ['(?:UAE|Emirati) dirhams?', 'AED'],
  ['bitcoins?|біткоїн(?:ів|и|а)?', 'BTC'],
  ['Swedish (?:crowns?|kronor)', 'SEK'],
  ['Norwegian (?:crowns?|kroner)', 'NOK'],
  ['Danish (?:crowns?|kroner)', 'DKK'],
  ['Czech (?:crowns?|koruna|koruny)', 'CZK'],
  // Whose crowns, francs and pounds they are, the text does not say.
  ['crowns?|kronor|kroner|крон[аи]?|Kronen', 'crowns'],
  ['francs?|франків|Franken', 'francs'],
  ['pesos?|песо', 'pesos'],
  [String.raw`pounds?(?![\s\u00a0]+(?:of|per|overweight|heavier|lighter))|фунтів|libras?`, 'pounds'],
];
const nameAfter = names.map(([name, currency]) => [nameBehind(name), currency] as const);
// Most numbers are no money: one look instead of sixty.
const anyName = nameBehind(names.map(([name]) => name).join('|'));

function nameBehind(name: string): RegExp {
  return new RegExp(
    String.raw`^(?:[\s\u00a0-]+(?:of[\s\u00a0]+|de[\s\u00a0]+|d['’])?|)(?:${lowerCasePattern(name)})(?![\p{Script=Latin}\p{Script=Cyrillic}])`,
    'u',
  );
}

const signAfter: readonly (readonly [RegExp, string])[] = [
  [/^[\s\u00a0]?€/u, 'EUR'],
  [/^[\s\u00a0]?£/u, 'GBP'],
  [/^[\s\u00a0]?\$/u, 'USD'],
  [/^[\s\u00a0]?₴/u, 'UAH'],
  [/^[\s\u00a0]?[¥￥]/u, 'JPY'],
  [/^[\s\u00a0]?₽/u, 'RUB'],
  [/^[\s\u00a0]?₪/u, 'ILS'],
  [/^[\s\u00a0]?₸/u, 'KZT'],
  [/^[\s\u00a0]?₾/u, 'GEL'],
];

/** The currency whose sign or code stands directly before a number. */
export function currencyBefore(before: string): NamedCurrency | null {
  const code = codeBefore.exec(before);
  if (code !== null) return namedByCode(code, 1);
  for (const [sign, currency] of signs) {
    const found = sign.exec(before);
    if (found !== null) return { currency, length: found[0].length, scale: 1 };
  }
  return null;
}

/** The currency that is named directly behind a number. */
export function currencyAfter(after: string): NamedCurrency | null {
  const code = codeAfter.exec(after);
  if (code !== null) {
    // "75 USD million": the multiplier stands behind the code.
    const behind = /^[\s\u00a0](million|billion|trillion)(?!\p{L})/u.exec(after.slice(code[0].length));
    const named = namedByCode(code, { million: 1e6, billion: 1e9, trillion: 1e12 }[behind?.[1] ?? ''] ?? 1);
    return { ...named, length: named.length + (behind?.[0].length ?? 0) };
  }
  const lower = lowerCase(after);
  for (const [pattern, currency] of anyName.test(lower) ? [...nameAfter, ...signAfter] : signAfter) {
    const found = pattern.exec(lower);
    if (found !== null) return { currency, length: found[0].length, scale: 1 };
  }
  return null;
}

function namedByCode([whole, scale, code]: RegExpExecArray, multiplier: number): NamedCurrency {
  return {
    currency: normalised((code ?? '').toUpperCase()),
    length: whole.length,
    scale: (codeScales[scale ?? ''] ?? 1) * multiplier,
  };
}

const cents = /^[\s\u00a0-]?(?:cents?|центів|центи|цента)(?!\p{L})|^[\s\u00a0]?¢/u;
const pence = /^[\s\u00a0-]?(?:pence|penny|pennies|пенсів)(?!\p{L})/u;
const kopecks = /^[\s\u00a0]?(?:kop(?:iy|e)?[ck]?k?(?:as?|s)|копійок|копійки|копійка|копеек|копейки|коп\.)(?!\p{L})/u;

/**
 * The coins that are named directly behind a number: "34 cents" are .34 of whatever has cents in the text, dollars where it names none.
 * @param text the whole of it
 */
export function coinsAfter(text: string, end: number): NamedCurrency | null {
  const after = text.slice(end, end + 16);
  const named = (length: number, currency: string): NamedCurrency => ({ currency, length, scale: 0.01 });
  const ofCents = cents.exec(after);
  if (ofCents !== null) {
    const isEuro = /€|euro|EUR/u.test(text) && !/\$|dollar|USD/u.test(text);
    return named(ofCents[0].length, isEuro ? 'EUR' : 'USD');
  }
  const ofPence = pence.exec(after);
  if (ofPence !== null) return named(ofPence[0].length, 'GBP');
  const ofKopecks = kopecks.exec(after);
  if (ofKopecks !== null) return named(ofKopecks[0].length, /₽|rubl|рубл|RUB/u.test(text) ? 'RUB' : 'UAH');
  // "25p" glued to the number; "1080p" is a picture.
  const isGlued =
    /^p(?![\p{L}\d]|\.(?!\s*$))/u.test(after) && /(?<!\d)\d{1,3}$/u.test(text.slice(Math.max(0, end - 4), end));
  return isGlued ? named(1, 'GBP') : null;
}

function normalised(code: string): string {
  return code === 'RMB' ? 'CNY' : code;
}
