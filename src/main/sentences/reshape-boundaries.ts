import { hasAbbreviation } from './has-abbreviation';

// A reference mark behind the full stop belongs to the sentence before it.
const referenceMark = /^\s*\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]/u;
// Marks that ICU takes for the end of a sentence, though a number or item only begins: "1.", "(2)", "iv.", "Thesis 3.".
const loneMarker = /^[\s#>*+-]*\(?(?:\d{1,3}|[ivxlIVXL]{1,5}|\p{L})[.)]\s*$/u;
const loneLabel =
  /^\s*(?:thesis|chapter|section|part|article|step|point|теза|розділ|частина|стаття|kapitel|teil|abschnitt|thèse|chapitre|partie)\s+(?:\d{1,3}|[IVXL]{1,5})\.\s*$/iu;
const hiddenBreaks: readonly RegExp[] = [
  // ICU does not end a sentence at an ellipsis character.
  /…["”’»)]*(?=\s*["“«„(]?\p{Lu})/gu,
  // "2024.13 June": the stop and the next sentence's date were glued together.
  /(?<=\b(?:1[0-9]|20)\d{2}\.)(?=(?:[12]?\d|3[01])[\s\u00a0\u202f]\p{L}{3})/gu,
  // ICU looks past figures for a capital: "… Маніли. 31 січня два полки" would go on.
  /(?<=(?:\p{Ll}{3}|[)”»])[.!?]["”»)]?[\s\u00a0])(?=(?:[12]?\d|3[01])[\s\u00a0\u202f](?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu,
  // Who speaks ends with a stop, and a dash opens what is said on: "… — каже він. — Нині …".
  /(?<=\p{Ll}{2}[.!?…]["”»)]?[\s\u00a0])(?=[—–][\s\u00a0]["“«„]?\p{Lu})/gu,
  // "ended.Then": the space was lost between two words of some length.
  /(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}+\s)/gu,
];

/** Mends the boundaries that ICU found in one line: ends of sentences, ascending, the last one the end of the line. */
export function reshapeBoundaries(line: string, boundaries: readonly number[]): number[] {
  const ends = [...new Set([...boundaries.map((end) => shifted(line, end)), ...hidden(line), line.length])].sort(
    (a, b) => a - b,
  );
  const kept: number[] = [];
  let start = 0;
  ends.forEach((end, index) => {
    if (end < line.length && isFalseEnd(line, start, end, ends[index + 1] ?? line.length)) return;
    kept.push(end);
    start = end;
  });
  return kept;
}

function hidden(line: string): number[] {
  const ends: number[] = [];
  for (const pattern of hiddenBreaks) {
    for (const found of line.matchAll(pattern)) {
      const end = found.index + found[0].length;
      ends.push(end + (/^\s*/u.exec(line.slice(end))?.[0].length ?? 0));
    }
  }
  return ends;
}

function shifted(line: string, end: number): number {
  // Markdown closes emphasis behind the stop.
  const emphasis = /^[*_]{1,3}(?=\s|$)/u.exec(line.slice(end, end + 4));
  if (emphasis !== null && /\S$/u.test(line.slice(0, end))) return end + emphasis[0].length;
  const mark = referenceMark.exec(line.slice(end));
  if (mark !== null && /\s$|^$/u.test(line.slice(end + mark[0].length).slice(0, 1))) return end + mark[0].length;
  // ICU counts an opening bracket behind the stop as if it closed: "end.(Then".
  const opener = /[.!?][([{«“„]$/u.exec(line.slice(Math.max(0, end - 2), end));
  if (opener === null) return end;
  const glued = referenceMark.exec(line.slice(end - 1));
  return glued === null ? end - 1 : end - 1 + glued[0].length;
}

function isFalseEnd(line: string, start: number, end: number, nextEnd: number): boolean {
  const left = line.slice(start, end);
  const right = line.slice(end, nextEnd);
  if (!/[\p{L}\p{N}]/u.test(left)) return true;
  if (!/[\p{L}\p{N}]/u.test(right) && right.trim() !== '') return true;
  const rest = line.slice(end);
  // In Cyrillic texts, acts and orders above all, the number stands for itself, as treebanks have it.
  const isCyrillic = /^["“„«(]?\p{Script=Cyrillic}/u.test(rest);
  if (!isCyrillic && (loneMarker.test(left) || (start === 0 && loneLabel.test(left)))) return true;
  // "Yahoo! Inc." is one name.
  if (/\p{L}!\s*$/u.test(left) && /^(?:Inc|Ltd|Corp|Co|LLC)(?!\p{L})/u.test(rest)) return true;
  // "Really?" he asked.
  if (/[!?…]["”’»)]*\s*$/u.test(left) && /^\p{Ll}/u.test(rest)) return true;
  return hasAbbreviation(left, rest);
}
