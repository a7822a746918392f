import type { TextSpan } from './split-sentences';

const label =
  /^\s*(?:thesis|chapter|section|part|step|теза|розділ|частина|kapitel|teil|thèse|chapitre)\s+(?:\d{1,3}|[IVXL]{1,5})[.:]\s+/iu;
const opener =
  /^(?:According|The|This|These|Those|There|In|On|At|As|It|We|They|He|She|For|From|Since|After|Before|During|When|While|If|Although|Our|My|A|An|За|У|В|На|Це|Ця|Ці|Ми|Вони|Він|Вона|Після|До|Під|Як|Згідно|Відповідно|Die|Der|Das|Im|In|Nach|Le|La|Les|Selon|Dans)$/u;
// Longer runs of words before a capitalised opener are sentences with a name in them, not titles.
const maxTitleWords = 8;

/**
 * Parts a numbered label and its title from the sentence that runs on behind it without a full stop:
 * "Thesis 5. Refugees According to the register, …" is a title and a sentence.
 */
export function splitRunInHeading(line: string, span: TextSpan): TextSpan[] {
  const text = line.slice(span.start, span.end);
  const marker = label.exec(text);
  if (marker === null) return [span];
  const words = [...text.slice(marker[0].length).matchAll(/\S+/gu)];
  const index = words.findIndex((word, at) => at > 0 && opener.test(word[0]));
  if (index < 1 || index > maxTitleWords) return [span];
  const title = words.slice(0, index).map((word) => word[0]);
  const last = title.at(-1) ?? '';
  if (/[,:;–—-]$/u.test(last) || !title.every(isTitleWord)) return [span];
  // "LIGHT AS A LANGUAGE" is all title.
  if (words[index]?.[0].length === 1 && last === last.toUpperCase()) return [span];
  const cut = span.start + marker[0].length + (words[index]?.index ?? 0);
  return [
    { start: span.start, end: cut },
    { start: cut, end: span.end },
  ];
}

function isTitleWord(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word) || /^(?:of|and|the|in|for|to|та|і|й|у|в|на|und|der|des|et|de|du|la)$/u.test(word);
}
