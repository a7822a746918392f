import { regionNames } from './region-names';

const particle = 'of|for|and|de|du|da|di|von|van|der|den';
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'.-]*(?:[\s\u00a0](?:(?:${particle})[\s\u00a0](?:the[\s\u00a0])?)?\p{Lu}[\p{L}\p{M}’'.-]*)*`,
  'gu',
);
// Quotation marks and a list marker, at most.
const mostBeforeOpening = 12;
const openers = new Set(
  'a an the this that these those it he she they we you i j in on at by for from to of as if when while since after before during with without but and or so yet however moreover therefore thus then there here his her its their our my your what who why how where which according although though because some many most each every all both no not one two three another other such nobody nothing everything only already previously main given based special thesis part chapter section article yes mr mrs dr prof january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday у в на за до від з із та і й але це цей ця ці він вона вони ми ви я як що де коли після перед отже однак тому якщо чи не про під над через уся весь всі кожен жоден скільки мені тоді теза розділ січня der die das ein eine im am es er sie wir und aber nach seit bei mit le la les un une des il elle nous en dans mais et'.split(
    ' ',
  ),
);

/** A person, place or body that a text names. Offsets are UTF-16 code units, end exclusive; `name` is without a possessive 's. */
export interface FoundParty {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Persons, places and bodies that a sentence names, each once, told by their capitals; scripts without capitals have none. */
export function findParties(text: string): FoundParty[] {
  const parties = new Map<string, FoundParty>();
  for (const match of text.matchAll(run)) {
    const words = match[0].replace(/[.'’-]+$/u, '').split(/[\s\u00a0]+/u);
    while (words[0] !== undefined && isOpener(words[0])) words.shift();
    const isOpening = match.index < mostBeforeOpening && /^["“„«(\s\d.)]*$/u.test(text.slice(0, match.index));
    const name = words.join(' ').replace(/['’]s$/u, '');
    if (name.length < 2) continue;
    // The first word of a sentence has a capital anyway: alone it counts where it cannot be a common word.
    if (isOpening && words.length === 1 && words[0] === match[0].split(/[\s\u00a0]+/u)[0] && !isKnownName(name))
      continue;
    const flat = match[0].replace(/\s/gu, ' ');
    let from = 0;
    for (const part of splitCountries(name)) {
      from = Math.max(from, flat.indexOf(part, from));
      const start = match.index + from;
      if (!parties.has(part)) parties.set(part, { start, end: start + part.length, name: part });
    }
  }
  // Every German noun has a capital: there only longer names and acronyms count.
  return looksGerman(text)
    ? [...parties.values()].filter(({ name }) => /\s|^\p{Lu}{2,}$/u.test(name) || isKnownName(name))
    : [...parties.values()];
}

/** "Japan and Ukraine" are two, "Science and Technology" is one. */
function splitCountries(name: string): string[] {
  const parts = name.split(/[\s\u00a0]and[\s\u00a0](?:the[\s\u00a0])?/u);
  return parts.some((part) => regionNames().has(part)) ? parts : [name];
}

/** "UN" and "US" are bodies, "Un" and "Us" open a sentence. */
function isOpener(word: string): boolean {
  const bare = word.replace(/\.$/u, '');
  return openers.has(bare.toLowerCase()) && !(/^\p{Lu}{2,4}$/u.test(bare) && !/^(?:THE|AND|FOR|OF)$/u.test(bare));
}

function isKnownName(name: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(name) ||
    regionNames().has(name) ||
    (/(?:land|stan|nia|ia|aine|pan|рія|нія|ція|їна|ща)$/u.test(name) && name.length > 4)
  );
}

function looksGerman(text: string): boolean {
  return (
    (text
      .toLowerCase()
      .match(/(?<!\p{L})(?:der|die|das|und|mit|von|für|wurde|wurden|ist|sind|den|dem|ein|eine)(?!\p{L})/gu)?.length ??
      0) > 1
  );
}
