import { lowerCase } from './lower-case';
import { lowerCasePattern } from './lower-case-pattern';

// The longer before the shorter. "m" and "t" only where they stand close behind a figure and alone.
const units: readonly (readonly [string, string])[] = [
  [String.raw`nautical miles?|морськ\p{L}+ мил[іья]|Seemeilen?`, 'nautical mile'],
  [
    String.raw`square kilomet(?:re|er)s?|km²|km2|кв\.? ?км|квадратн\p{L}+ кілометр\p{L}*|Quadratkilometer`,
    'square kilometre',
  ],
  [String.raw`square met(?:re|er)s?|m²|m2|кв\.? ?м|квадратн\p{L}+ метр\p{L}*|Quadratmeter`, 'square metre'],
  [String.raw`cubic met(?:re|er)s?|m³|m3|куб\.? ?м|кубометр\p{L}*|Kubikmeter`, 'cubic metre'],
  ['kilomet(?:re|er)s? (?:per|an) hour|km/h|kmh|kph|км/год', 'kilometre per hour'],
  ['miles (?:per|an) hour|mph', 'mile per hour'],
  [String.raw`kilomet(?:re|er)s?|kilomètres?|quilómetros?|km|км|кілометр\p{L}*|キロメートル`, 'kilometre'],
  [String.raw`centimet(?:re|er)s?|cm|см|сантиметр\p{L}*`, 'centimetre'],
  [String.raw`millimet(?:re|er)s?|mm|мм|міліметр\p{L}*`, 'millimetre'],
  ['miles?|мил[іья]|Meilen?', 'mile'],
  [String.raw`met(?:re|er)s?|mètres?|метр\p{L}*|m|м|メートル`, 'metre'],
  ['feet|foot|ft', 'foot'],
  ['inch|inches', 'inch'],
  ['yards?', 'yard'],
  [String.raw`hectares?|ha|га|гектар\p{L}*|Hektar`, 'hectare'],
  [String.raw`acres?|акр\p{L}*`, 'acre'],
  [String.raw`kilograms?|kilogrammes?|kg|кг|кілограм\p{L}*|Kilogramm`, 'kilogram'],
  [String.raw`milligrams?|milligrammes?|mg|мг|міліграм\p{L}*|Milligramm`, 'milligram'],
  [String.raw`micrograms?|µg|μg|mcg|мкг|мікрограм\p{L}*|Mikrogramm`, 'microgram'],
  [String.raw`grams?|grammes?|г|грам\p{L}*|Gramm`, 'gram'],
  [String.raw`tonnes?|тонн\p{L}*|Tonnen?|トン`, 'tonne'],
  ['tons?', 'ton'],
  ['pounds? of|lbs?', 'pound'],
  [String.raw`millilit(?:re|er)s?|ml|мл|мілілітр\p{L}*|Milliliter`, 'millilitre'],
  [String.raw`lit(?:re|er)s?|літр\p{L}*|Liter|リットル`, 'litre'],
  [String.raw`terawatt[\s-]hours?|TWh|ТВт[·∙]?год|Terawattstunden?`, 'terawatt hour'],
  [String.raw`gigawatt[\s-]hours?|GWh|ГВт[·∙]?год|Gigawattstunden?`, 'gigawatt hour'],
  [String.raw`megawatt[\s-]hours?|MWh|МВт[·∙]?год|Megawattstunden?`, 'megawatt hour'],
  [String.raw`kilowatt[\s-]hours?|kWh|кВт[·∙]?год|Kilowattstunden?`, 'kilowatt hour'],
  ['megawatts?|MW|МВт', 'megawatt'],
  ['gigawatts?|GW|ГВт', 'gigawatt'],
  ['kilowatts?|kW|кВт', 'kilowatt'],
  [String.raw`degrees?(?: Celsius)?|°C|°|градус\p{L}*|Grad`, 'degree'],
  [String.raw`seconds?|секунд\p{L}*|Sekunden?`, 'second'],
  [String.raw`minutes?|хвилин\p{L}*|Minuten?|分間`, 'minute'],
  [String.raw`hours?|годин\p{L}*|Stunden?|heures?|時間`, 'hour'],
  ['days?|дн[іяів]{1,3}|день|доби|діб|Tagen?|jours?|日間', 'day'],
  [String.raw`weeks?|тижн\p{L}*|тиждень|Wochen?|semaines?|週間`, 'week'],
  [String.raw`months?|місяц\p{L}*|Monaten?|mois|ヶ月|か月`, 'month'],
  [String.raw`years?(?:[\s\u00a0]old)?|рок[иуів]{1,3}|років|Jahren?|ans|années|年間`, 'year'],
  [String.raw`decades?|десятиліт\p{L}*|Jahrzehnten?`, 'decade'],
  ['times|рази|раза|разів|Mal|fois', 'time'],
];
const patterns = units.map(([names, unit]) => [patternOf(names), unit] as const);
// Most numbers have no unit: one look instead of fifty.
const any = patternOf(units.map(([names]) => names).join('|'));

function patternOf(names: string): RegExp {
  return new RegExp(String.raw`^[\s\u00a0-]?(?:${lowerCasePattern(names)})(?!\p{L}|’\p{L})`, 'u');
}

/** The unit of measure that stands behind a number, in English and the singular. */
export function findUnit(after: string): { readonly unit: string; readonly length: number } | null {
  const lower = lowerCase(after);
  if (!any.test(lower)) return null;
  for (const [pattern, unit] of patterns) {
    const found = pattern.exec(lower);
    if (found === null) continue;
    // "2 M people" and "5 T" are no metres or tonnes.
    if (/^[\s\u00a0-]?[A-ZА-Я]$/u.test(after.slice(0, found[0].length))) continue;
    return { unit, length: found[0].length };
  }
  return null;
}
