import type { SourceNotice } from '../../contract/sources';
import type { TextParagraph } from './guess-metadata';

// "[5]", "[5, 7]", "[5–7]", "[5, p. 12]"; neither a link nor its definition.
const mark =
  /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)(?:[,;]?\s*(?:pp?|s|с|стор|sect?)\.?\s*\d[\d\s,–-]*)?\](?![(:[])|\[\^([^\]\s]{1,40})\](?!:)/giu;
const entry = /^\s*(?:\[(\d{1,3})\](?!\()[.:]?\s+\S|\[\^([^\]\s]{1,40})\]:|\[(\d{1,3})\]:)/u;
const numberedEntry = /^\s*(\d{1,3})[.)]\s+\S/u;
const listHeading =
  /^[#*_\s\d.]*(?:references?|reference list|bibliography|works cited|literature(?: cited)?|sources?|notes|endnotes|footnotes|література|(?:список )?(?:використан\p{L}+ )?(?:джерел\p{L}*|літератури)|примітки|посилання|literatur(?:verzeichnis)?|quellen|anmerkungen|références|bibliographie|notas|参考文献|注)[\s:*_]*$/iu;
// An open span such as [1-900] would be no reference mark.
const longestSpan = 30;

/** Marks such as [5] that no entry of a reference list explains, in the order of the text. */
export function findDanglingMarks(text: string, paragraphs: readonly TextParagraph[]): SourceNotice[] {
  const listed = listedEntries(text, paragraphs);
  const notices: SourceNotice[] = [];
  for (const { start, end, kind } of paragraphs) {
    if (kind === 'code') continue;
    const words = text.slice(start, end);
    for (const found of words.matchAll(mark)) {
      const names = found[2] === undefined ? numbersOf(found[1] ?? '') : [found[2]];
      const missing = names.filter((name) => !listed.has(name));
      if (missing.length === 0) continue;
      const at = start + found.index;
      const none =
        listed.size === 0 ? 'the text has no reference list' : `its reference list has no entry ${missing.join(', ')}`;
      notices.push({
        kind: 'dangling-reference',
        quote: found[0],
        start: at,
        end: at + found[0].length,
        message: `The reference mark ${found[0]} leads nowhere: ${none}.`,
      });
    }
  }
  return notices;
}

function listedEntries(text: string, paragraphs: readonly TextParagraph[]): ReadonlySet<string> {
  const listed = new Set<string>();
  let isInList = false;
  for (const { start, end, kind } of paragraphs) {
    if (kind === 'code') continue;
    const words = text.slice(start, end);
    if (words.length < 80 && listHeading.test(words)) isInList = true;
    else if (kind === 'heading') isInList = false;
    for (const line of words.split('\n')) {
      const found = entry.exec(line);
      const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? (isInList ? numberedEntry.exec(line)?.[1] : undefined);
      if (name !== undefined) listed.add(name);
    }
  }
  return listed;
}

function numbersOf(marks: string): string[] {
  return marks.split(/\s*[,;]\s*/u).flatMap((part) => {
    const [first = 0, last = first] = part.split(/\s*[–-]\s*/u).map(Number);
    if (last < first || last - first > longestSpan) return [String(first), String(last)];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
}
