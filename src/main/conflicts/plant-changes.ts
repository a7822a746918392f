type Random = () => number;

export type PlantedChange = 'number' | 'date' | 'typos' | 'entity';

// Written apart from the rules that look for the changes: plain patterns, no reader of the engine.
const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const datePattern = new RegExp(
  String.raw`\d{1,2}\.? (?:${monthNames})|(?:${monthNames}) \d{1,2}(?=, )|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{4}-\d{2}-\d{2}|(?<![\d,.])(?:1[6-9]|20)\d{2}(?![\d,.]\d|\d)`,
  'gu',
);
const numberPattern = /\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?/gu;

/** A copy of a sentence with one change; null where it has nothing to change. */
export function plantChange(text: string, change: PlantedChange, random: Random, name: () => string): string | null {
  switch (change) {
    case 'number':
      return changeNumber(text, random);
    case 'date':
      return changeDate(text, random);
    case 'typos':
      return addTypos(text, random);
    case 'entity':
      return swapName(text, random, name);
  }
}

function changeNumber(text: string, random: Random): string | null {
  const dates = [...text.matchAll(datePattern)];
  const numbers = [...text.matchAll(numberPattern)].filter(
    ({ index, 0: figure }) =>
      !dates.some((date) => index < date.index + date[0].length && date.index < index + figure.length),
  );
  const chosen = pick(numbers, random);
  return chosen === undefined ? null : replaceAt(text, chosen.index, chosen[0], otherDigits(chosen[0], random));
}

function changeDate(text: string, random: Random): string | null {
  const chosen = pick([...text.matchAll(datePattern)], random);
  if (chosen === undefined) return null;
  const [date] = chosen;
  const months = monthNames.split('|');
  const month = months.findIndex((one) => date.includes(one));
  // Another day, another month of the same language, or another year.
  if (month >= 0 && random() < 0.5) {
    const first = month < 12 ? 0 : month < 24 ? 12 : month;
    const other =
      months[
        first === month && month >= 24
          ? month + (month % 2 === 0 ? 1 : -1)
          : first + ((month - first + 1 + Math.floor(random() * 10)) % 12)
      ];
    if (other !== undefined && other !== months[month])
      return replaceAt(text, chosen.index, date, date.replace(months[month] ?? '', other));
  }
  const digits = /\d+/u.exec(date)?.[0] ?? '';
  const value = Number(digits);
  const other =
    digits.length > 2
      ? value + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 9))
      : 1 + ((value + Math.floor(random() * 26)) % 28);
  if (other === value) return null;
  return replaceAt(text, chosen.index, date, date.replace(digits, String(other)));
}

/** One slip in 33 characters: a letter lost, doubled, swapped with the next, or another in its place. */
function addTypos(text: string, random: Random): string {
  const letters = /\p{Script=Cyrillic}/u.test(text) ? 'абвгдежзиклмнопрстуфхцчшіїєя' : 'abcdefghijklmnopqrstuvwxyz';
  let changed = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (random() >= 0.03) {
      changed += letter;
      continue;
    }
    const other = letters[Math.floor(random() * letters.length)] ?? '';
    const kind = Math.floor(random() * 4);
    if (kind === 0) changed += other;
    else if (kind === 1) changed += letter + other;
    else if (kind === 2) changed += (text[++at] ?? '') + letter;
  }
  return changed;
}

function swapName(text: string, random: Random, name: () => string): string | null {
  const names = [...text.matchAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}’'-]{2,}/gu)].filter(
    ([word]) => !monthNames.split('|').includes(word),
  );
  const chosen = pick(names, random);
  return chosen === undefined ? null : replaceAt(text, chosen.index, chosen[0], name());
}

function otherDigits(figure: string, random: Random): string {
  for (;;) {
    const other = figure.replace(/\d/gu, (digit, at) =>
      random() < 0.5 ? digit : String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)),
    );
    if (other !== figure) return other;
  }
}

function replaceAt(text: string, start: number, old: string, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(start + old.length);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}
